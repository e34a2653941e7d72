// Asks the browser for the font of the first paint together with the page, not after its styles.
import type { Plugin } from 'vite';

export function fontPreload(wanted: RegExp): Plugin {
    return {
        name: 'relatum-font-preload',
        apply: 'build',
        transformIndexHtml: {
            order: 'post',
            handler(_html, { bundle }) {
                return Object.values(bundle ?? {})
                    .filter((file) => file.type === 'asset' && wanted.test(file.names[0] ?? ''))
                    .map((file) => ({
                        tag: 'link',
                        attrs: {
                            rel: 'preload',
                            as: 'font',
                            type: 'font/woff2',
                            crossorigin: '',
                            href: '/' + file.fileName,
                        },
                        injectTo: 'head' as const,
                    }));
            },
        },
    };
}
