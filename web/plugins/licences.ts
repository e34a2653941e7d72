// Writes licences.txt: the words under which others let us ship their work inside the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const SHIPPED: [folder: string, file: string, what: string][] = [
    ['@fontsource-variable/inter', 'LICENSE', 'Inter, the typeface of the page'],
    ['@fontsource-variable/newsreader', 'LICENSE', 'Newsreader, the typeface of names and quotations'],
    ['lucide-static', 'LICENSE', 'Lucide, the icons'],
    ['svelte', 'LICENSE.md', 'Svelte, which draws the page'],
];

export function licences(): Plugin {
    return {
        name: 'relatum-licences',
        apply: 'build',
        generateBundle() {
            const find = createRequire(import.meta.url);
            const texts = SHIPPED.map(([folder, file, what]) => {
                const at = join(dirname(find.resolve(`${folder}/package.json`)), file);
                return `${what}\n${'='.repeat(what.length)}\n\n${readFileSync(at, 'utf8').trim()}\n`;
            });
            this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') });
        },
    };
}
