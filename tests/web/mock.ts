/**
 * Stands in for `relatum serve`: the built page with its headers, and an API that remembers what it is told.
 * Every request and every answer is held to api/openapi.yaml; what breaks it is kept in `broken`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { Contract } from './contract.ts';
import { CIRCLES, contact, id, ME, PEOPLE, TODAY } from './fixtures.ts';

const HERE = import.meta.dirname;
const DIST = process.env.RELATUM_DIST ?? join(HERE, '../../web/dist');
export const CSP =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.png': 'image/png',
    '.webmanifest': 'application/manifest+json',
    '.woff2': 'font/woff2',
};
const contract = new Contract(join(HERE, '../../api/openapi.yaml'));

export interface Seen {
    method: string;
    path: string;
    body: Record<string, unknown>;
}

interface Reply {
    status: number;
    body?: unknown;
    problem?: boolean;
}

type List = Omit<typeof TODAY, 'rows'> & { rows: object[] };

export class Mock {
    today: List = structuredClone(TODAY);
    people = structuredClone(PEOPLE);
    me = structuredClone(ME);
    /** What the page asked for (without GET), in order. */
    seen: Seen[] = [];
    broken: string[] = [];
    /** Answers given in place of the usual one: "POST /api/today/answers" -> a problem. */
    fails = new Map<string, Reply>();
    /** The API answers nothing until this is settled. */
    gate: Promise<void> | null = null;
    url = '';
    #server: Server;
    #changes = new Map<string, List>();
    #n = 5000;

    constructor() {
        this.#server = createServer((request, response) => {
            void this.#serve(request, response).catch((error: unknown) => {
                this.broken.push(String(error));
                response.destroy();
            });
        });
    }

    async start(): Promise<this> {
        await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
        this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
        return this;
    }

    async stop() {
        this.#server.closeAllConnections();
        await new Promise((done) => this.#server.close(done));
    }

    fail(
        what: string,
        status: number,
        problem: { title: string; detail?: string; field?: string; remedy?: string },
    ) {
        const body = {
            type: 'urn:relatum:problem:test',
            status,
            detail: '',
            field: null,
            remedy: null,
            ...problem,
        };
        this.fails.set(what, { status, body, problem: true });
    }

    async #serve(request: IncomingMessage, response: ServerResponse) {
        const url = new URL(request.url ?? '/', this.url);
        response.setHeader('Content-Security-Policy', CSP);
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.setHeader('Referrer-Policy', 'no-referrer');
        if (!url.pathname.startsWith('/api/') && url.pathname !== '/healthz')
            return this.#file(url.pathname, response);

        const method = (request.method ?? 'GET').toLowerCase();
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const text = Buffer.concat(chunks).toString();
        const body = text ? (JSON.parse(text) as Record<string, unknown>) : undefined;
        const path = contract.path(method, url.pathname);
        if (!path) this.broken.push(`${method} ${url.pathname} is not in the contract`);
        else this.#blame(contract.request(method, path, body));
        // Reading a line or listening for changes does nothing.
        if (url.pathname === '/api/events')
            return void response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
        if (method !== 'get' && path !== '/api/capture')
            this.seen.push({ method, path: url.pathname, body: body ?? {} });

        await this.gate;
        const reply =
            this.fails.get(`${request.method} ${url.pathname}`) ??
            this.#answer(`${method} ${path}`, url, body ?? {});
        const type = reply.problem ? 'application/problem+json' : 'application/json';
        if (path) this.#blame(contract.answer(method, path, reply.status, type, reply.body));
        response.writeHead(reply.status, reply.body === undefined ? {} : { 'Content-Type': type });
        response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
    }

    #blame(fault: string) {
        if (fault) this.broken.push(fault);
    }

    #file(pathname: string, response: ServerResponse) {
        const asset = pathname.startsWith('/assets/') || extname(pathname) !== '';
        try {
            const bytes = readFileSync(join(DIST, asset ? pathname : 'index.html'));
            response.writeHead(200, {
                'Content-Type': TYPES[asset ? extname(pathname) : '.html'] ?? 'application/octet-stream',
            });
            response.end(bytes);
        } catch {
            response.writeHead(404).end();
        }
    }

    /** A change that undo can take back. */
    #change(): string {
        const change = id(this.#n++);
        this.#changes.set(change, structuredClone(this.today));
        return change;
    }

    #leave(contacts: unknown[]) {
        this.today.rows = this.today.rows.filter(
            (row) => !contacts.includes((row as { contact: string }).contact),
        );
    }

    #answer(what: string, url: URL, body: Record<string, unknown>): Reply {
        const ok = (body: unknown, status = 200): Reply => ({ status, body });
        switch (what) {
            case 'get /healthz':
                return ok({ ok: true, version: '0.1.0' });
            case 'get /api/today':
                return ok(this.today);
            case 'get /api/me':
                return ok(this.me);
            case 'patch /api/me':
                Object.assign(this.me, body);
                return ok(this.me);
            case 'get /api/circles':
                return ok(CIRCLES);
            case 'get /api/people':
                return ok(this.#people(url.searchParams));
            case 'post /api/today/answers': {
                const row = this.today.rows.find(
                    (one) => (one as { contact: string }).contact === body.contact,
                );
                const change = this.#change();
                this.#leave([body.contact]);
                return ok({ reason: (row as { reason: object }).reason, change });
            }
            case 'post /api/pick': {
                const change = this.#change();
                const contacts = body.contacts as string[];
                this.today = { ...structuredClone(TODAY), active: contacts.length };
                return ok({ picked: contacts.length, change });
            }
            case 'post /api/contacts':
                return ok(
                    { contact: contact(String(body.name), id(this.#n++)), change: this.#change() },
                    201,
                );
            case 'get /api/contacts/{contact}':
                return ok(this.#person(url.pathname.split('/').at(-1) ?? ''));
            case 'put /api/contacts/{contact}':
                return ok(
                    { contact: contact(String(body.name), id(this.#n++)), change: this.#change() },
                    201,
                );
            case 'post /api/capture':
                return ok({ text: body.text, language: 'en', pieces: [] });
            case 'get /api/dupes':
                return ok({ certain: 0, ask: 0, rows: [] });
            case 'get /api/heard':
                return ok({ rows: [], play_back: '' });
            case 'patch /api/promises/{promise}':
                return ok({ promise: null, change: this.#change() });
            case 'post /api/interactions': {
                const change = this.#change();
                const who = body.who as string[];
                this.#leave(who);
                const people = who.map((one) => ({
                    contact: /^[0-9A-Z]{13}$/.test(one) ? one : id(41),
                    name: this.people.find((row) => row.contact === one)?.name ?? 'Nadia Haddad',
                    next_touch: '2026-11-30',
                    sentence: 'Next: about Mon 30 Nov.',
                    warning: '',
                }));
                return ok({ interaction: id(this.#n++), change, again: false, people }, 201);
            }
            case 'post /api/changes/{change}/undo': {
                const change = url.pathname.split('/')[3] ?? '';
                const before = this.#changes.get(change);
                if (before) this.today = before;
                const at = '2026-11-18T08:40:00Z';
                return ok({
                    id: id(this.#n++),
                    at,
                    deed: 'undo',
                    summary: '',
                    contact: null,
                    import_id: null,
                    undone: null,
                });
            }
            default:
                throw new Error(`${what}: the mock has no answer`);
        }
    }

    #people(query: URLSearchParams) {
        const q = (query.get('q') ?? '').toLowerCase();
        const state = query.get('state');
        const circle = query.get('circle');
        const all = this.people
            .filter(
                (row) =>
                    row.name
                        .toLowerCase()
                        .split(' ')
                        .some((word) => word.startsWith(q)) || row.email.includes(q),
            )
            .filter((row) => (!state || row.state === state) && (!circle || row.circle === circle))
            .sort((a, b) => a.name.localeCompare(b.name, 'en'));
        const from = Number(query.get('cursor') ?? 0);
        const to = from + Number(query.get('limit') ?? 50);
        return {
            rows: all.slice(from, to),
            next: to < all.length ? String(to) : null,
            total: q ? null : all.length,
        };
    }

    #person(contactId: string) {
        const name = this.people.find((row) => row.contact === contactId)?.name ?? 'Nobody';
        return {
            contact: contact(name, contactId),
            circles: [],
            standing: {
                days: 0, inbound_days: 0, outbound_days: 0, last_contact: null, last_inbound: null, last_outbound: null,
                phase: 'new', answered: 0, due: null, next_touch: null, cools_on: null, cold_on: null,
            },
            measures: { warmth: null, warmth_word: '', strength: 0, strength_word: '', trend: 0, health: '', sentence: '' },
            promises: [], touchpoints: [], timeline: [], timeline_more: false,
        }; // prettier-ignore
    }
}
