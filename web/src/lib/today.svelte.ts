/** Today's list: loaded, kept fresh, and answered at once while the server is still being told. */
import { api, Failure, type Schemas, type Today, type TodayRow } from './api';
import { todayHere } from './days';
import { net } from './net.svelte';
import { keep, kept } from './store';
import { toasts } from './toast.svelte';
import { w } from './words';

type Answer = Schemas['TodayAnswer'];

const FRESH = 30_000; // coming back to the window within this time asks nothing

class TodayList {
    data = $state.raw<Today | null>(null);
    failure = $state.raw<Failure | null>(null);
    loaded = $state.raw<Date | null>(null);
    /** Rows answered since the page was opened, and people who heard from the user. */
    answered = $state(0);
    heard = $state(0);
    /** Contacts the user moved to the end of today, in this browser only. */
    #end = $state.raw<string[]>([]);
    #pending = 0;
    #asked = 0;

    rows = $derived.by(() => {
        const all = this.data?.rows ?? [];
        if (!this.#end.length) return all;
        const late = (row: TodayRow) => this.#end.includes(row.contact);
        return [
            ...all.filter((row) => !late(row)),
            ...all.filter(late).map((row): TodayRow => ({ ...row, cut: 'if_time' })),
        ];
    });

    /** The contact whose row was opened by hand. */
    chosen = $state<string | null>(null);
    /** One row is open: the one chosen, else the first. */
    open = $derived(this.rows.find((row) => row.contact === this.chosen) ?? this.rows[0] ?? null);

    constructor() {
        this.#last();
        if (this.data?.day === todayHere()) return;
        this.data = null;
        this.loaded = null;
    }

    /** The list this browser saw last; the server is asked in any case. */
    #last() {
        try {
            const box = JSON.parse(kept('today') ?? '') as { at: string; data: Today };
            this.data = box.data;
            this.loaded = new Date(box.at);
            this.#end = readEnd(box.data.day);
        } catch {
            // There is none yet.
        }
    }

    /** At sign-out: nothing of the list stays here. */
    forget() {
        keep('today', null);
        this.data = null;
        this.loaded = null;
    }

    async load() {
        const ask = ++this.#asked;
        try {
            const data = await api('get', '/api/today');
            // An answer under way knows more than this list, and a later question more than this one.
            if (this.#pending || ask !== this.#asked) return;
            this.data = data;
            this.failure = null;
            this.loaded = net.kept ?? new Date();
            this.#end = readEnd(data.day);
            keep('today', JSON.stringify({ at: this.loaded.toISOString(), data }));
        } catch (error) {
            if (ask !== this.#asked) return;
            this.failure = error instanceof Failure ? error : new Failure(0, null);
            if (this.failure.status === 401) this.forget();
            else if (!this.data) this.#last(); // of another day, better than none
        }
    }

    /** For the window's focus: again when the list is old. */
    async refresh() {
        if (!this.loaded || Date.now() - this.loaded.getTime() > FRESH || this.failure) await this.load();
    }

    /** The row goes in the same frame; it comes back when the server says no. */
    async answer(row: TodayRow, answer: Omit<Answer, 'contact' | 'kind' | 'row'>, said: string) {
        const before = this.data;
        if (!before) return;
        this.data = { ...before, rows: before.rows.filter((other) => other.contact !== row.contact) };
        const heard = answer.answer === 'done' ? 1 : 0;
        this.answered++;
        this.heard += heard;
        this.#pending++;
        try {
            const { change } = await api('post', '/api/today/answers', {
                body: { contact: row.contact, kind: row.reason.kind, row: row.reason.row, ...answer },
            });
            toasts.show({
                text: said,
                changes: change ? [change] : [],
                undone: () => {
                    this.answered--;
                    this.heard -= heard;
                    void this.load();
                },
            });
        } catch (error) {
            this.answered--;
            this.heard -= heard;
            this.data = before;
            toasts.fail(w.answers.failed(row.name), error);
        } finally {
            this.#pending--;
        }
        if (!this.#pending) await this.load();
    }

    /** "Later today": nothing the server has to know. */
    toEnd(row: TodayRow) {
        if (!this.data) return;
        this.#end = [...this.#end.filter((contact) => contact !== row.contact), row.contact];
        keep('end', JSON.stringify({ day: this.data.day, contacts: this.#end }));
        toasts.show({ text: w.answers.end(row.name) });
    }

    /** The ten (or fewer) a newcomer keeps. */
    async pick(contacts: string[]) {
        try {
            const { picked, change } = await api('post', '/api/pick', { body: { contacts } });
            toasts.show({
                text: w.pick.picked(picked),
                changes: change ? [change] : [],
                undone: () => void this.load(),
            });
            await this.load();
        } catch (error) {
            toasts.fail('', error);
        }
    }
}

function readEnd(day: string): string[] {
    try {
        const box = JSON.parse(kept('end') ?? '') as { day: string; contacts: string[] };
        return box.day === day ? box.contacts : [];
    } catch {
        return [];
    }
}

export const today = new TodayList();
