/** One line about what was just done, with five seconds to take it back. */
import { api, Failure } from './api';
import { w } from './words';

export interface Toast {
    text: string;
    bad?: boolean;
    /** The changes to take back, newest first. */
    changes?: string[];
    /** What the screen does after they were taken back. */
    undone?: () => void;
    /** Something else than undo that can be done about it. */
    act?: { label: string; run: () => void };
}

const SPAN = 5000;

class Toasts {
    now = $state.raw<Toast | null>(null);
    #timer: ReturnType<typeof setTimeout> | undefined;

    show(toast: Toast) {
        this.now = toast;
        this.resume();
    }

    fail(text: string, error: unknown) {
        const why = error instanceof Failure && error.message ? error.message : w.states.noAnswer;
        this.show({ text: text + why, bad: true });
    }

    /** Until something is done about it. */
    stay(toast: Toast) {
        this.now = toast;
        clearTimeout(this.#timer);
    }

    /** A pointer or the focus on it stops the clock. */
    hold() {
        clearTimeout(this.#timer);
    }

    resume() {
        clearTimeout(this.#timer);
        if (this.now?.act) return;
        this.#timer = setTimeout(() => (this.now = null), SPAN);
    }

    async undo() {
        const toast = this.now;
        if (!toast?.changes?.length) return;
        this.now = null;
        try {
            for (const change of toast.changes)
                await api('post', '/api/changes/{change}/undo', { path: { change } });
            this.show({ text: w.answers.undone });
        } catch (error) {
            this.fail('', error);
        }
        toast.undone?.();
    }
}

export const toasts = new Toasts();
