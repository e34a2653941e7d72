import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fontPreload } from './plugins/font-preload.ts';
import { icons } from './plugins/icons.ts';
import { licences } from './plugins/licences.ts';
import { worker } from './plugins/worker.ts';

export default defineConfig({
    plugins: [svelte({ configFile: false }), icons(), licences(), fontPreload(/^inter-latin-opsz/), worker()],
    build: {
        // The first browsers with light-dark(), on which the colours stand (early 2024).
        target: ['chrome123', 'firefox121', 'safari17.5'],
        assetsInlineLimit: 0, // an inlined font or picture is a style or script the CSP would have to allow
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
    },
    // For working on the page: `relatum serve --port 8480`, then `npm run dev`.
    server: { proxy: { '/api': 'http://127.0.0.1:8480' } },
});
