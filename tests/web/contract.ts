/** api/openapi.yaml as a judge: OpenAPI 3.1 schemas are JSON Schema 2020-12, so ajv takes them as they are. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

// Both are CommonJS with a default that is hard to name from a module.
const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2020').default as typeof import('ajv/dist/2020.js').Ajv2020;
const formats = require('ajv-formats').default as (ajv: unknown) => void;

interface Operation {
    operationId: string;
    requestBody?: { content: Record<string, unknown> };
    responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}

export class Contract {
    #doc: {
        paths: Record<string, Record<string, Operation>>;
        components: { responses: Record<string, object> };
    };
    #ajv = new Ajv({ strict: false, allErrors: true });

    constructor(file: string) {
        this.#doc = parse(readFileSync(file, 'utf8'), { merge: true });
        formats(this.#ajv);
        this.#ajv.addSchema(this.#doc, 'api');
    }

    /** The operation an address belongs to: "/api/changes/{change}/undo". */
    path(method: string, pathname: string): string | null {
        const parts = pathname.split('/');
        const fits = (path: string) => {
            const want = path.split('/');
            return (
                want.length === parts.length &&
                want.every((word, i) => word === parts[i] || /^\{.+\}$/.test(word))
            );
        };
        return (
            Object.keys(this.#doc.paths).find((path) => fits(path) && this.#doc.paths[path]?.[method]) ?? null
        );
    }

    /** What is wrong with a request's body; "" = nothing. */
    request(method: string, path: string, body: unknown): string {
        const wants = this.#doc.paths[path]?.[method]?.requestBody;
        if (!wants) return body === undefined ? '' : `${method} ${path} takes no body`;
        return this.#judge(
            ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'],
            body,
        );
    }

    /** What is wrong with an answer; "" = nothing. */
    answer(method: string, path: string, status: number, type: string, body: unknown): string {
        const responses = this.#doc.paths[path]?.[method]?.responses ?? {};
        const key = responses[status] ? String(status) : 'default';
        const named = responses[key]?.$ref?.split('/').at(-1);
        if (!responses[key]) return `${method} ${path}: ${status} is not in the contract`;
        const at = named ? ['components', 'responses', named] : ['paths', path, method, 'responses', key];
        const content = (named ? this.#doc.components.responses[named] : responses[key]) as {
            content?: Record<string, unknown>;
        };
        if (!content.content) return body === undefined ? '' : `${method} ${path}: ${status} has no body`;
        if (!content.content[type]) return `${method} ${path}: ${status} is not ${type}`;
        return this.#judge([...at, 'content', type, 'schema'], body);
    }

    #judge(pointer: string[], value: unknown): string {
        const path = pointer.map((part) =>
            part.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D'),
        );
        const valid = this.#ajv.getSchema(`api#/${path.join('/')}`);
        if (!valid) return `no schema at ${pointer.join('/')}`;
        return valid(value)
            ? ''
            : this.#ajv.errorsText(valid.errors?.slice(0, 4), { dataVar: pointer.slice(1, 3).join(' ') });
    }
}
