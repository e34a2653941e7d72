/**
 * The whole router: the path, and what lies over it (?log, ?keys). Links are ordinary links; the server
 * gives the page for any path it does not know.
 */
export class Router {
    path = $state('/');
    query = $state.raw(new URLSearchParams());

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
    over(name: string, value = '') {
        const query = new URLSearchParams(location.search);
        query.set(name, value);
        history.pushState({ over: name }, '', this.#url(query));
        this.#read();
    }

    /** Closes it again, leaving no trace in the history. */
    close(name: string) {
        if (!this.query.has(name)) return;
        if ((history.state as { over?: string } | null)?.over === name) return history.back();
        const query = new URLSearchParams(location.search);
        query.delete(name);
        this.go(this.#url(query), 'replace');
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
