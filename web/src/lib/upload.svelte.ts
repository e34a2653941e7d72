/** Files on their way in: each is sent, read by a job of the server, and told about when it is done. */
import { api, Failure, type Schemas } from './api';
import { w } from './words';

export interface Upload {
    key: number;
    name: string;
    state: 'sending' | 'waiting' | 'running' | 'done' | 'failed';
    done: number;
    total: number | null;
    problem: string;
    result: Schemas['Import'] | null;
}

const PAUSE = 500;

export class Uploads {
    all = $state<Upload[]>([]);
    busy = $derived(this.all.some((one) => one.state !== 'done' && one.state !== 'failed'));
    /** All that came of them so far. */
    sums = $derived.by(() => {
        const sum = (
            name: 'contacts_new' | 'contacts_changed' | 'candidates_new' | 'interactions_new' | 'skipped',
        ) => this.all.reduce((n, one) => n + (one.result?.[name] ?? 0), 0);
        return {
            people: sum('contacts_new'),
            changed: sum('contacts_changed'),
            candidates: sum('candidates_new'),
            contacts: sum('interactions_new'),
            skipped: sum('skipped'),
        };
    });
    #keys = 0;
    #queue: Promise<unknown> = Promise.resolve();

    add(files: Iterable<File>) {
        for (const file of files) {
            this.all.push({
                key: this.#keys++,
                name: file.name,
                state: 'sending',
                done: 0,
                total: null,
                problem: '',
                result: null,
            });
            const at = this.all.length - 1;
            // One after the other: the second file's people are joined with those of the first.
            this.#queue = this.#queue.then(() => this.#send(at, file));
        }
    }

    async #send(at: number, file: File) {
        const one = this.all[at] as Upload;
        try {
            const answer = await fetch('/api/imports', {
                method: 'POST',
                credentials: 'same-origin',
                headers: { 'Content-Type': file.type || 'application/octet-stream' },
                body: file,
            }).catch(() => {
                throw new Failure(0, null);
            });
            const said = (await answer.json().catch(() => null)) as
                Schemas['JobOne'] | Schemas['Problem'] | null;
            if (!answer.ok || !said || !('job' in said))
                throw new Failure(answer.status, said && 'title' in said ? said : null);
            let { job } = said;
            while (job.state === 'waiting' || job.state === 'running') {
                one.state = job.state;
                one.done = job.done;
                one.total = job.total;
                await new Promise((done) => setTimeout(done, PAUSE));
                job = (await api('get', '/api/jobs/{job}', { path: { job: job.id } })).job;
            }
            if (job.state === 'failed') throw new Error(job.problem ?? '');
            if (job.made)
                one.result = await api('get', '/api/imports/{import}', { path: { import: job.made } });
            one.state = 'done';
        } catch (error) {
            one.state = 'failed';
            one.problem = (error instanceof Error && error.message) || w.states.noAnswer;
        }
    }
}
