/** Whether the server answers, and how old what is shown may be. api.ts reports, the sidebar shows. */
class Net {
    /** Something answered last time it was asked. */
    online = $state(true);
    /** The last fresh answer. */
    answered = $state.raw<Date | null>(null);
    /** An answer came from what the service worker keeps; this is when it was kept. */
    kept = $state.raw<Date | null>(null);
    /** Logs and answers that wait in this browser to be sent. */
    waiting = $state(0);

    /** keptAt: the header of an answer that the service worker had kept; null = a fresh one. */
    heard(keptAt: string | null) {
        if (keptAt) {
            this.kept = new Date(keptAt);
            this.online = false;
        } else {
            this.answered = new Date();
            this.kept = null;
            this.online = true;
        }
    }

    silent() {
        this.online = false;
    }
}

export const net = new Net();
