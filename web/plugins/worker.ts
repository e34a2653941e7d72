// Writes sw.js: src/worker.js with the names of the files it keeps, and a hash over all of them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Kept when somebody needs them, not beforehand. */
const LATER = /latin-ext|licences\.txt$|sw\.js$/;

export function worker(): Plugin {
    return {
        name: 'relatum-worker',
        apply: 'build',
        enforce: 'post',
        generateBundle: {
            order: 'post',
            handler(_options, bundle) {
                const hash = createHash('sha256');
                const files = Object.values(bundle)
                    .filter((file) => !LATER.test(file.fileName) && !file.fileName.endsWith('.map'))
                    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
                for (const file of files)
                    hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
                const names = files
                    .map((file) => '/' + file.fileName)
                    .map((name) => (name === '/index.html' ? '/' : name));
                for (const name of ['theme.js', 'icon.svg', 'manifest.webmanifest']) {
                    hash.update(readFileSync(`public/${name}`));
                    names.push('/' + name);
                }
                const source = readFileSync('src/worker.js', 'utf8');
                hash.update(source);
                const head = `const BUILD = '${hash.digest('hex').slice(0, 12)}';\nconst FILES = ${JSON.stringify([...new Set(names)])};\n`;
                this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + source });
            },
        },
    };
}
