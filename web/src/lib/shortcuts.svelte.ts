/** Listens for the keys of keymap.ts: each screen says what its deeds are, a sheet over it silences them. */
import { named, Sequence, typing } from './keys';
import { KEYMAP, single, type Scope } from './keymap';
import { settings } from './settings.svelte';

export type Deeds = Record<string, (event: KeyboardEvent) => unknown>;

class Shortcuts {
    #screens: { scope: Scope; deeds: Deeds }[] = [];
    #sequence = new Sequence();
    /** How many sheets lie over the screen; only what works while typing goes through then. */
    #covers = 0;

    /** For {@attach} or $effect: listens as long as the screen is there. A deed that returns false leaves the key alone. */
    listen(scope: Scope, deeds: Deeds): () => void {
        const screen = { scope, deeds };
        this.#screens.push(screen);
        return () => {
            this.#screens = this.#screens.filter((one) => one !== screen);
        };
    }

    cover(): () => void {
        this.#covers++;
        return () => {
            this.#covers--;
        };
    }

    key(event: KeyboardEvent) {
        if (event.defaultPrevented || event.altKey || event.isComposing) return;
        const name = named(event);
        const modified = name.startsWith('mod+');
        if (!modified && typing(event)) return;
        if (!modified && (event.ctrlKey || event.metaKey)) return;
        const key = modified ? name : this.#sequence.take(name, event.timeStamp);
        if (!key || (single(key) && !settings.singleKeys)) return;
        if (this.#covers && !modified) return;
        // The screen that came last is asked first: a person over its list, the list over the whole page.
        for (const { scope, deeds } of this.#screens.toReversed()) {
            const bound = KEYMAP.find(
                (one) => one.scope === scope && one.keys.includes(key) && deeds[one.id],
            );
            if (!bound) continue;
            if (deeds[bound.id]?.(event) === false) continue;
            event.preventDefault();
            return;
        }
    }
}

export const shortcuts = new Shortcuts();
