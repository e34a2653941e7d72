/** The server, typed by api/openapi.yaml: `api('get', '/api/today')` knows what comes back. */
import type { components, paths } from './api.d';
import { net } from './net.svelte';

export type Schemas = components['schemas'];
export type Today = Schemas['Today'];
export type TodayRow = Schemas['TodayRow'];
export type Reason = Schemas['Reason'];
export type Kind = Schemas['Kind'];
export type Channel = Schemas['Channel'];
export type Direction = Schemas['Direction'];
export type Problem = Schemas['Problem'];
export type PeopleRow = Schemas['PeopleRow'];
export type Person = Schemas['Person'];
export type Contact = Schemas['Contact'];
export type Interaction = Schemas['Interaction'];
export type PromiseRow = Schemas['Promise'];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never;
type Content<R> = R extends { content: { 'application/json': infer T } } ? T : undefined;
type Answer<O> = O extends { responses: infer R }
    ? { [S in keyof R & (200 | 201 | 204)]: Content<R[S]> }[keyof R & (200 | 201 | 204)]
    : never;
type Body<O> = O extends { requestBody: { content: { 'application/json': infer T } } } ? T : undefined;
type Parameters<O, Where extends string> = O extends { parameters: infer A }
    ? Where extends keyof A
        ? A[Where]
        : undefined
    : undefined;
type Having<P extends keyof paths, M extends Method> =
    Operation<P, M> extends { responses: unknown } ? P : never;
export type Paths<M extends Method> = { [P in keyof paths]: Having<P, M> }[keyof paths];

interface Call<O> {
    path?: Parameters<O, 'path'>;
    query?: Parameters<O, 'query'>;
    body?: Body<O>;
    signal?: AbortSignal;
}

/** What went wrong: problem is what the server said, null when nothing (of ours) answered. */
export class Failure extends Error {
    readonly status: number;
    readonly problem: Problem | null;

    constructor(status: number, problem: Problem | null) {
        super(
            problem ? [problem.detail || problem.title, problem.remedy].map(sentence).join(' ').trim() : '',
        );
        this.status = status;
        this.problem = problem;
    }
}

const PATIENCE = 20_000;
const KEPT = 'X-Relatum-Kept'; // src/worker.js sets it

export async function api<M extends Method, P extends Paths<M>>(
    method: M,
    path: P,
    call: Call<Operation<P, M>> = {},
): Promise<Answer<Operation<P, M>>> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(call.query ?? {}))
        if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
    const filled = String(path).replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(String((call.path as Record<string, unknown> | undefined)?.[name])),
    );
    const late = AbortSignal.timeout(PATIENCE);
    let answer: Response;
    try {
        answer = await fetch(filled + (query.size ? `?${query}` : ''), {
            method: method.toUpperCase(),
            credentials: 'same-origin',
            headers: call.body === undefined ? {} : { 'Content-Type': 'application/json' },
            body: call.body === undefined ? null : JSON.stringify(call.body),
            signal: call.signal ? AbortSignal.any([call.signal, late]) : late,
        });
    } catch (error) {
        if (call.signal?.aborted) throw error;
        net.silent();
        throw new Failure(0, null);
    }
    net.heard(answer.headers.get(KEPT));
    if (answer.status === 204) return undefined as Answer<Operation<P, M>>;
    const json: unknown = await answer.json().catch(() => null);
    if (answer.ok && json !== null) return json as Answer<Operation<P, M>>;
    throw new Failure(answer.status, isProblem(json) ? json : null);
}

const sentence = (text: string | null) => (text ? text.replace(/[^.?!]$/, '$&.') : '');

function isProblem(json: unknown): json is Problem {
    return typeof json === 'object' && json !== null && 'title' in json && 'status' in json;
}
