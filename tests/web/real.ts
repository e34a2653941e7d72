/** A real `relatum serve` on a throw-away database, filled through its own API with a few made-up people. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BINARY = process.env.RELATUM_BIN ?? '';
const KEY = 'a key for programs, of these tests only';

export class Real {
    url = '';
    /** Signs a browser in, once. */
    link = '';
    /** What it wrote: a line for each request, and why it ended. */
    said = '';
    #folder = mkdtempSync(join(tmpdir(), 'relatum-web-'));
    #server: ChildProcess | null = null;

    async start(database = join(this.#folder, 'test.db'), env: Record<string, string> = {}): Promise<this> {
        execFileSync(BINARY, ['--db', database, 'init'], { timeout: 10_000 });
        const server = spawn(BINARY, ['--db', database, 'serve', '--listen', '127.0.0.1:0', '--log'], {
            stdio: ['ignore', 'pipe', 'pipe'],
            env: { ...process.env, RELATUM_SERVE_KEY: KEY, ...env },
        });
        this.#server = server;
        server.stderr.on('data', (text) => (this.said += text));
        await new Promise<void>((ready, failed) => {
            let text = '';
            const late = setTimeout(
                () => failed(new Error(`relatum serve says nothing: ${text}${this.said}`)),
                10_000,
            );
            const stop = (why: Error) => {
                clearTimeout(late);
                failed(why);
            };
            server.on('error', stop);
            server.on('exit', (code) => stop(new Error(`relatum serve ended with ${code}: ${this.said}`)));
            server.stdout.on('data', (more) => {
                text += more;
                const found = /(http:\/\/127\.0\.0\.1:\d+)\/link\/\w+/.exec(text);
                if (!found) return;
                clearTimeout(late);
                [this.link, this.url = ''] = found;
                ready();
            });
        });
        return this;
    }

    /** Signs every request in, for pictures. */
    readonly headers = { Authorization: `Bearer ${KEY}` };

    async stop() {
        const server = this.#server;
        if (server && server.exitCode === null) {
            const over = new Promise((done) => server.once('exit', done));
            server.kill('SIGTERM');
            const late = setTimeout(() => server.kill('SIGKILL'), 5000);
            await over;
            clearTimeout(late);
        }
        rmSync(this.#folder, { recursive: true, force: true });
    }

    async api(method: string, path: string, body?: object): Promise<Record<string, never>> {
        const answer = await fetch(this.url + path, {
            method,
            headers: {
                Authorization: `Bearer ${KEY}`,
                ...(body ? { 'Content-Type': 'application/json' } : {}),
            },
            ...(body ? { body: JSON.stringify(body) } : {}),
        });
        const json = (await answer.json()) as Record<string, never>;
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
        return json;
    }

    /** Ana: promised something for today. Ruth: has her birthday. Daniel: is only known. */
    async fill(): Promise<{ ana: string; ruth: string; daniel: string }> {
        const add = async (contact: object) =>
            ((await this.api('POST', '/api/contacts', contact)) as unknown as { contact: { id: string } })
                .contact.id;
        const now = new Date();
        const email = (value: string) => [{ kind: 'email', value }];
        const ana = await add({
            name: 'Ana Ferreira',
            organization: 'Tidewater Freight',
            state: 'active',
            points: email('ana@tidewater.example'),
        });
        const ruth = await add({
            name: 'Ruth Adeyemi',
            state: 'active',
            points: [{ kind: 'phone', value: '+44 20 7946 0991' }],
            dates: [{ kind: 'birthday', year: 1976, month: now.getUTCMonth() + 1, day: now.getUTCDate() }],
        });
        const daniel = await add({
            name: 'Daniel Okafor',
            organization: 'Brightwell Legal',
            state: 'unsorted',
        });
        const at = new Date(now.getTime() - 3 * 86_400_000).toISOString();
        await this.api('POST', '/api/interactions', {
            who: [ana, ruth],
            channel: 'call',
            direction: 'mutual',
            at,
            minutes: 20,
        });
        const due = now.toISOString().slice(0, 10);
        await this.api('POST', '/api/promises', { contact: ana, text: 'The vendor checklist', due });
        return { ana, ruth, daniel };
    }
}
