/** Says when something changed on the server, whoever changed it: screens look at `tick`. */
const QUIET = 400; // several changes in a row are one
const LATER = 2500; // the first screen first

class Live {
    /** Grows with each change. */
    tick = $state(0);
    #source: EventSource | null = null;

    start(): () => void {
        if (!('EventSource' in globalThis)) return () => undefined;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const open = () => {
            if (document.visibilityState !== 'visible' || this.#source) return;
            this.#source = new EventSource('/api/events');
            let first = true; // the counter as it stands, no change
            this.#source.addEventListener('change', () => {
                if (first) return void (first = false);
                clearTimeout(timer);
                timer = setTimeout(() => this.tick++, QUIET);
            });
            // Refused or gone: the browser tries again by itself unless it was told not to.
            this.#source.addEventListener('error', () => {
                if (this.#source?.readyState === EventSource.CLOSED) this.#source = null;
            });
        };
        const close = () => {
            this.#source?.close();
            this.#source = null;
        };
        const seen = () => (document.visibilityState === 'visible' ? open() : close());
        const begin = setTimeout(open, LATER);
        document.addEventListener('visibilitychange', seen);
        addEventListener('pagehide', close);
        return () => {
            clearTimeout(begin);
            clearTimeout(timer);
            close();
            document.removeEventListener('visibilitychange', seen);
            removeEventListener('pagehide', close);
        };
    }
}

export const live = new Live();
