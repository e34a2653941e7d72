/** People, a page at a time: rows come in order as far as somebody looks. */
import { api, Failure, type PeopleRow } from './api';

export type Order = 'name' | 'last' | 'next';
export interface Filter {
    q: string;
    state: '' | 'active' | 'resting' | 'unsorted' | 'archived' | 'candidate';
    circle: string;
    tag: string;
    order: Order;
}

const SMALL = 100;
const LARGE = 500; // for whoever jumps far down

export class Pager {
    rows = $state.raw<PeopleRow[]>([]);
    /** Of the whole query; null = not counted, then as many as are there. */
    total = $state.raw<number | null>(null);
    /** The first page has come. */
    ready = $state(false);
    done = $state(false);
    failure = $state.raw<Failure | null>(null);
    #filter: Filter | null = null;
    #cursor: string | null = null;
    #stop = new AbortController();
    #wanted = 0;
    #running = false;

    /** Asks anew; the old rows stay until the new ones are there. */
    async ask(filter: Filter) {
        this.#stop.abort();
        this.#stop = new AbortController();
        this.#filter = filter;
        this.#wanted = 0;
        this.#running = false;
        const { signal } = this.#stop;
        try {
            const page = await this.#page(null, SMALL, signal);
            this.rows = page.rows;
            this.total = page.total;
            this.#cursor = page.next;
            this.done = page.next === null;
            this.failure = null;
            this.ready = true;
        } catch (error) {
            if (!signal.aborted) this.failure = error instanceof Failure ? error : new Failure(0, null);
        }
    }

    /** Row n is looked at: everything before it comes, and a little more. */
    async upTo(n: number) {
        this.#wanted = Math.max(this.#wanted, n);
        if (this.#running || this.done || !this.ready) return;
        this.#running = true;
        const { signal } = this.#stop;
        try {
            while (!this.done && !signal.aborted && this.rows.length < this.#wanted) {
                const far = this.#wanted - this.rows.length > SMALL;
                const page = await this.#page(this.#cursor, far ? LARGE : SMALL, signal);
                this.rows = [...this.rows, ...page.rows];
                this.#cursor = page.next;
                this.done = page.next === null;
            }
        } catch (error) {
            if (!signal.aborted) this.failure = error instanceof Failure ? error : new Failure(0, null);
        } finally {
            if (!signal.aborted) this.#running = false;
        }
    }

    change(contact: string, what: Partial<PeopleRow>) {
        this.rows = this.rows.map((row) => (row.contact === contact ? { ...row, ...what } : row));
    }

    #page(cursor: string | null, limit: number, signal: AbortSignal) {
        const { q, state, circle, tag, order } = this.#filter as Filter;
        return api('get', '/api/people', {
            query: {
                q,
                order,
                limit,
                ...(state ? { state } : {}),
                ...(circle ? { circle } : {}),
                ...(tag ? { tag } : {}),
                ...(cursor ? { cursor } : {}),
            },
            signal,
        });
    }
}
