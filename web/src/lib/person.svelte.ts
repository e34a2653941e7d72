/** One person: loaded whole, with an older stretch of the timeline when it is asked for. */
import { api, Failure, type Interaction, type Person, type Schemas } from './api';
import { visited } from './recent';
import { toasts } from './toast.svelte';
import { today } from './today.svelte';

const PAGE = 40;

export class PersonView {
    readonly contact: string;
    data = $state.raw<Person | null>(null);
    course = $state.raw<Schemas['Course']['weeks'] | null>(null);
    timeline = $state.raw<Interaction[]>([]);
    more = $state(false);
    heard = $state.raw<Schemas['Heard'][]>([]);
    matches = $state.raw<Schemas['Match'][]>([]);
    ledger = $state.raw<Schemas['Ledger'] | null>(null);
    pushaways = $state.raw<Schemas['Pushaways'] | null>(null);
    failure = $state.raw<Failure | null>(null);
    #loading = false;

    constructor(contact: string) {
        this.contact = contact;
    }

    async load() {
        const path = { contact: this.contact };
        const query = { contact: this.contact };
        // Each part may come late or not at all; the rest stands.
        const parts = Promise.allSettled([
            api('get', '/api/heard', { query: { ...query, closed: true, limit: 200 } }).then(
                ({ rows }) => (this.heard = rows),
            ),
            api('get', '/api/matches', { query: { ...query, limit: 20 } }).then(
                ({ rows }) => (this.matches = rows),
            ),
            api('get', '/api/ledger', { query: { ...query, limit: 200 } }).then((all) => (this.ledger = all)),
            api('get', '/api/pushaways', { query: { ...query, closed: true } }).then(
                (all) => (this.pushaways = all),
            ),
        ]);
        const course = api('get', '/api/contacts/{contact}/course', { path }).then(
            ({ weeks }) => (this.course = weeks),
            () => null,
        );
        try {
            const data = await api('get', '/api/contacts/{contact}', {
                path,
                query: { timeline: Math.min(500, Math.max(PAGE, this.timeline.length)) },
            });
            this.data = data;
            this.timeline = data.timeline;
            this.more = data.timeline_more;
            this.failure = null;
            visited({
                contact: data.contact.id,
                name: data.contact.name,
                organization: data.contact.organization,
            });
        } catch (error) {
            this.failure = error instanceof Failure ? error : new Failure(0, null);
        }
        await course;
        await parts;
    }

    async older() {
        const last = this.timeline.at(-1);
        if (!this.more || !last || this.#loading) return;
        this.#loading = true;
        try {
            const page = await api('get', '/api/contacts/{contact}', {
                path: { contact: this.contact },
                query: { timeline: PAGE, before: last.at },
            });
            const known = new Set(this.timeline.map((one) => one.id));
            this.timeline = [...this.timeline, ...page.timeline.filter((one) => !known.has(one.id))];
            this.more = page.timeline_more;
        } catch (error) {
            toasts.fail('', error);
        } finally {
            this.#loading = false;
        }
    }

    /** Does it, says it, and shows the person anew; true = it was done. */
    async act(text: string, deed: () => Promise<{ change: string | null }>): Promise<boolean> {
        try {
            const { change } = await deed();
            toasts.show({ text, changes: change ? [change] : [], undone: () => void this.refresh() });
            await this.refresh();
            return true;
        } catch (error) {
            toasts.fail('', error);
            return false;
        }
    }

    async refresh() {
        await this.load();
        void today.load();
    }

    patch(text: string, body: Schemas['ContactPatch']): Promise<boolean> {
        return this.act(text, () =>
            api('patch', '/api/contacts/{contact}', { path: { contact: this.contact }, body }),
        );
    }
}
