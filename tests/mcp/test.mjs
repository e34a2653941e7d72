// relatum mcp, spoken to by the official client of the protocol; prints TAP.
//     node test.mjs RELATUM
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const relatum = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'relatum-mcp-'));
const db = join(folder, 'a.db');
const run = (...args) => execFileSync(relatum, ['--db', db, ...args], { encoding: 'utf8' });

async function connect(...options) {
    const client = new Client({ name: 'relatum-test', version: '1' });
    await client.connect(new StdioClientTransport({ command: relatum, args: ['--db', db, 'mcp', ...options] }));
    return client;
}

/** The answer as an object: the text and the structured form say the same. */
async function call(client, name, args) {
    const result = await client.callTool({ name, arguments: args });
    assert.equal(result.isError, false, result.content[0].text);
    assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
    return result.structuredContent;
}

const tests = {
    async 'only what reads is offered unless writing is allowed'() {
        const client = await connect();
        const names = (await client.listTools()).tools.map((t) => t.name);
        assert.deepEqual(names, ['search_contacts', 'get_contact', 'get_interactions', 'get_suggestions', 'get_brief']);
        await assert.rejects(client.callTool({ name: 'log_interaction', arguments: { who: ['Ana'], channel: 'call' } }), /--write/);
        await client.close();
    },
    async 'people are found, shown and suggested'() {
        const client = await connect();
        const found = await call(client, 'search_contacts', { query: 'ferr' });
        const id = found.people[0].contact;
        assert.equal(found.people[0].name, 'Ana Ferreira');
        assert.equal((await call(client, 'search_contacts', { query: 'zither' })).passages[0].kind, 'note');
        assert.equal((await call(client, 'get_contact', { contact: id })).contact.name, 'Ana Ferreira');
        assert.equal((await call(client, 'get_interactions', { contact: id, limit: 5 })).timeline.length, 1);
        assert.ok(Array.isArray((await call(client, 'get_suggestions', {})).rows));
        assert.ok(JSON.stringify(await call(client, 'get_brief', { contact: id })).includes('Ana'));
        await client.close();
    },
    async 'the answers are those of the commands'() {
        const client = await connect();
        assert.deepEqual(await call(client, 'get_suggestions', { limit: 5 }), JSON.parse(run('today', '--limit', '5', '--json')));
        await client.close();
    },
    async 'contact is noted, once for each uid'() {
        const client = await connect('--write');
        const what = { who: ['Ana'], channel: 'call', direction: 'mutual', note: 'about Graz', uid: 'one' };
        assert.equal((await call(client, 'log_interaction', what)).again, false);
        assert.equal((await call(client, 'log_interaction', what)).again, true);
        assert.ok(run('person', 'ana').includes('about Graz'));
        await client.close();
    },
    async 'what is wrong is said, with the remedy'() {
        const client = await connect('--write');
        for (const [name, args, says] of [
            ['search_contacts', {}, /query/],
            ['search_contacts', { query: 'warmth:hot' }, /warmth/],
            ['get_contact', { contact: '0000000000011' }, /no such|there is no/],
            ['get_interactions', { contact: 'x', limit: 0 }, /limit/],
            ['log_interaction', { who: ['Nobody'], channel: 'call' }, /Nobody/],
            ['log_interaction', { who: ['Ana'], channel: 'pigeon' }, /channel/],
        ]) {
            const result = await client.callTool({ name, arguments: args });
            assert.equal(result.isError, true, name);
            assert.match(result.content[0].text, says);
        }
        await assert.rejects(client.callTool({ name: 'delete_everything', arguments: {} }), /no tool/);
        await client.ping();
        await client.close();
    },
};

run('init');
run('add', 'Ana Ferreira', '--email', 'ana@example.org', '--note', 'plays the zither');
run('log', '--who', 'ana', '--channel', 'call', '--at', '-2d');
console.log(`1..${Object.keys(tests).length}`);
let n = 0;
for (const [name, test] of Object.entries(tests)) {
    try {
        await test();
        console.log(`ok ${++n} - ${name}`);
    } catch (e) {
        console.log(`not ok ${++n} - ${name}`);
        console.log(String(e.stack ?? e).replace(/^/gm, '# '));
        process.exitCode = 1;
    }
}
rmSync(folder, { recursive: true, force: true });
