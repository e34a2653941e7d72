/** Views of People that were saved in this browser: a name and what stands behind the question mark. */
import { keep, kept } from './store';

export interface SavedView {
    name: string;
    query: string;
}

class Views {
    all = $state.raw<SavedView[]>(read());

    save(name: string, query: string) {
        this.#put([...this.all.filter((one) => one.name !== name), { name, query }]);
    }

    remove(name: string) {
        this.#put(this.all.filter((one) => one.name !== name));
    }

    #put(all: SavedView[]) {
        this.all = all;
        keep('views', all.length ? JSON.stringify(all) : null);
    }
}

function read(): SavedView[] {
    try {
        const all: unknown = JSON.parse(kept('views') ?? '[]');
        return Array.isArray(all)
            ? (all as SavedView[]).filter(
                  (one) => typeof one.name === 'string' && typeof one.query === 'string',
              )
            : [];
    } catch {
        return [];
    }
}

export const views = new Views();
