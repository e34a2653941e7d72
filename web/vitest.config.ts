import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { icons } from './plugins/icons.ts';

export default defineConfig({
    plugins: [svelte({ configFile: false }), icons()],
    test: {
        environment: 'happy-dom',
        include: ['test/**/*.test.ts'],
    },
});
