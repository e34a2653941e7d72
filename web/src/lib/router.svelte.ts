/**
 * The whole router: the path, and what lies over it (?log, ?k, ?keys, ?repair). Links are ordinary links; the
 * server gives the page for any path it does not know.
 */
import { match } from './routes';

/** What may lie over a screen, each with its own value: ?log=PERSON, ?repair=CASE. */
export const SHEETS = [
    'log',
    'k',
    'keys',
    'word',
    'repair',
    'reflect',
    'promise',
    'heard',
    'history',
    'merge',
    'new',
    'day',
    'waiting',
] as const;
export type SheetName = (typeof SHEETS)[number];

export class Router {
    path = $state('/');
    query = $state.raw(new URLSearchParams());
    at = $derived(match(this.path));

    constructor() {
        this.#read();
        addEventListener('popstate', () => this.#read());
        addEventListener('click', (event) => this.#click(event));
    }

    go(url: string, how: 'push' | 'replace' = 'push') {
        if (how === 'push') history.pushState(null, '', url);
        else history.replaceState(null, '', url);
        this.#read();
    }

    /** Opens a sheet over the screen: a step of the history, so that "back" closes it on a phone. */
    over(name: SheetName, value = '') {
        const query = new URLSearchParams(location.search);
        query.set(name, value);
        history.pushState({ over: name }, '', this.#url(query));
        this.#read();
    }

    /** Closes it again, leaving no trace in the history. */
    close(name: SheetName | 'find') {
        if (!this.query.has(name)) return;
        if ((history.state as { over?: string } | null)?.over === name) return history.back();
        const query = new URLSearchParams(location.search);
        query.delete(name);
        this.go(this.#url(query), 'replace');
    }

    /** One sheet gives way to another without a step of the history between them. */
    instead(old: SheetName, name: SheetName, value = '') {
        const query = new URLSearchParams(location.search);
        query.delete(old);
        query.set(name, value);
        // Opened by its address, the first has no screen of ours before it, and neither has the second.
        const stepped = (history.state as { over?: string } | null)?.over === old;
        history.replaceState(stepped ? { over: name } : null, '', this.#url(query));
        this.#read();
    }

    /** Changes what the screen itself keeps in the address (filters, tabs), without a step. */
    set(values: Record<string, string | null>) {
        const query = new URLSearchParams(location.search);
        for (const [name, value] of Object.entries(values))
            if (value === null || value === '') query.delete(name);
            else query.set(name, value);
        history.replaceState(history.state, '', this.#url(query));
        this.#read();
    }

    #url(query: URLSearchParams): string {
        const text = query.toString().replace(/=(?=&|$)/g, '');
        return location.pathname + (text ? `?${text}` : '');
    }

    #read() {
        this.path = location.pathname;
        this.query = new URLSearchParams(location.search);
    }

    #click(event: MouseEvent) {
        if (
            event.defaultPrevented ||
            event.button ||
            event.metaKey ||
            event.ctrlKey ||
            event.shiftKey ||
            event.altKey
        )
            return;
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (!link || link.target || link.origin !== location.origin || link.hasAttribute('download')) return;
        if (link.hash && link.pathname === location.pathname) return;
        if (link.pathname.includes('.') || link.pathname.startsWith('/api/')) return;
        event.preventDefault();
        this.go(link.pathname + link.search);
    }
}

export const router = new Router();
