/**
 * Logs that could not be sent: kept in this browser (IndexedDB) and sent in their order when the server answers
 * again. Each has a uid, so that one that did arrive and was not confirmed is not stored twice.
 */
import { api, Failure, type Schemas } from './api';
import { net } from './net.svelte';

export interface Waiting {
    uid: string;
    saved: number; // milliseconds
    /** For the list: "Call with Ana". */
    label: string;
    body: Schemas['Log'];
    /** People of the log who are new: made first, by a uid of their own. */
    people: { uid: string; name: string }[];
    /** The promise that was kept by it. */
    keeps: string | null;
    /** Why the server would not take it; then somebody has to look at it. */
    refused: string;
}

const NAME = 'relatum';
const STORE = 'outbox';

function open(): Promise<IDBDatabase> {
    return new Promise((done, failed) => {
        const asked = indexedDB.open(NAME, 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'uid' });
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error ?? new Error('no storage'));
    });
}

async function run<T>(mode: IDBTransactionMode, deed: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const db = await open();
    try {
        return await new Promise<T>((done, failed) => {
            const transaction = db.transaction(STORE, mode);
            const asked = deed(transaction.objectStore(STORE));
            transaction.oncomplete = () => done(asked.result);
            transaction.onabort = () => failed(transaction.error ?? new Error('not stored'));
        });
    } finally {
        db.close();
    }
}

class Outbox {
    all = $state.raw<Waiting[]>([]);
    /** Called with what was sent, so that lists can be asked anew. */
    onsent: (n: number) => void = () => undefined;
    #sending = false;

    async load() {
        try {
            const all = await run<Waiting[]>('readonly', (store) => store.getAll());
            this.#show(all);
        } catch {
            this.#show([]);
        }
    }

    /** Throws when this browser keeps nothing: then the draft stays open. */
    async add(one: Omit<Waiting, 'saved' | 'refused'>) {
        const waiting: Waiting = { ...one, saved: Date.now(), refused: '' };
        await run('readwrite', (store) => store.put(waiting));
        this.#show([...this.all.filter((other) => other.uid !== one.uid), waiting]);
    }

    async drop(uid: string) {
        await run('readwrite', (store) => store.delete(uid));
        this.#show(this.all.filter((one) => one.uid !== uid));
    }

    /** One tab at a time, the oldest first; stops at the first that finds no server. */
    async send() {
        if (this.#sending || !this.all.some((one) => !one.refused)) return;
        this.#sending = true;
        try {
            const locks = navigator.locks as LockManager | undefined;
            if (locks)
                await locks.request('relatum-outbox', { ifAvailable: true }, async (lock) => {
                    if (lock) await this.#send();
                });
            else await this.#send();
        } finally {
            this.#sending = false;
        }
    }

    async #send() {
        await this.load(); // another tab may have sent some
        let sent = 0;
        for (const one of this.all.filter((one) => !one.refused)) {
            try {
                await deliver(one);
                await this.drop(one.uid);
                sent++;
            } catch (error) {
                const failure = error instanceof Failure ? error : new Failure(0, null);
                // No server, signed out, or it has trouble of its own: later.
                if (!failure.status || failure.status === 401 || failure.status >= 500) break;
                const refused = { ...one, refused: failure.message || String(failure.status) };
                await run('readwrite', (store) => store.put(refused));
                this.#show(this.all.map((other) => (other.uid === one.uid ? refused : other)));
            }
        }
        if (sent) this.onsent(sent);
    }

    #show(all: Waiting[]) {
        this.all = all.toSorted((a, b) => a.saved - b.saved);
        net.waiting = this.all.length;
    }
}

export async function deliver(one: Waiting) {
    const made: string[] = [];
    for (const { uid, name } of one.people) {
        const { contact } = await api('put', '/api/contacts/{contact}', {
            path: { contact: uid },
            body: { name, state: 'active' },
        });
        made.push(contact.id);
    }
    await api('post', '/api/interactions', { body: { ...one.body, who: [...one.body.who, ...made] } });
    if (!one.keeps) return;
    try {
        await api('patch', '/api/promises/{promise}', {
            path: { promise: one.keeps },
            body: { state: 'kept' },
        });
    } catch (error) {
        // Closed meanwhile: that is what was wanted.
        if (!(error instanceof Failure) || (error.status !== 409 && error.status !== 404)) throw error;
    }
}

export const outbox = new Outbox();
