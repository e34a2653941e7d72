/** The service worker from the page's side: a newer build that waits, and leaving no answers behind. */
class Offline {
    /** A newer build is there and waits for a yes. */
    ready = $state(false);
    #waiting: ServiceWorker | null = null;
    #wanted = false;

    async start() {
        if (!('serviceWorker' in navigator)) return;
        navigator.serviceWorker.addEventListener('controllerchange', () => {
            if (this.#wanted) location.reload();
        });
        try {
            const registration = await navigator.serviceWorker.register('/sw.js');
            const see = (worker: ServiceWorker | null) => {
                if (!worker || !navigator.serviceWorker.controller) return;
                const installed = () => {
                    if (worker.state !== 'installed') return;
                    this.#waiting = worker;
                    this.ready = true;
                };
                installed();
                worker.addEventListener('statechange', installed);
            };
            see(registration.waiting);
            registration.addEventListener('updatefound', () => see(registration.installing));
            // Once an hour, and whenever somebody comes back to the page.
            const look = () =>
                document.visibilityState === 'visible' && void registration.update().catch(() => null);
            setInterval(look, 3_600_000);
            document.addEventListener('visibilitychange', look);
        } catch {
            // Not allowed here (no https, a private window): the page works, only not offline.
        }
    }

    /** Loads the newer build. */
    take() {
        this.#wanted = true;
        this.#waiting?.postMessage('take over');
    }

    /** At sign-out: what was kept of the answers goes. */
    async forget() {
        if ('caches' in globalThis) await caches.delete('relatum-answers').catch(() => false);
    }
}

export const offline = new Offline();
