/** Keys: which of them a screen listens to, and how they are called on this machine. */

export const APPLE = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
export const COMMAND = APPLE ? '⌘' : 'Ctrl';

/** "l", "?", "shift+d", "mod+z", "mod+enter", "escape": one word for a key press. */
export function named(event: KeyboardEvent): string {
    const mod = APPLE ? event.metaKey : event.ctrlKey;
    const key = event.key.toLowerCase();
    const letter = key.length === 1 && key >= 'a' && key <= 'z';
    return (mod ? 'mod+' : '') + (event.shiftKey && (letter || key.length > 1) ? 'shift+' : '') + key;
}

/** A single key is off while typing, and in any case when another modifier is held. */
export function typing(event: KeyboardEvent): boolean {
    const at = event.target;
    if (!(at instanceof HTMLElement)) return false;
    if (at.isContentEditable || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement)
        return true;
    return at instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(at.type);
}

/** Remembers a leading "g" for a second: g then t, g then p. */
export class Sequence {
    #at = -Infinity;

    /** "g t" when a g came shortly before, else the key itself; null for the g. */
    take(key: string, now: number): string | null {
        const led = now - this.#at < 1000;
        this.#at = -Infinity;
        if (led) return `g ${key}`;
        if (key !== 'g') return key;
        this.#at = now;
        return null;
    }
}
