// Puts the page into the binary: builds it (--build WEB) or takes a built one (--dist FOLDER), and writes
//   web_assets.blob   every file as it is, in gzip and in brotli (where that is at least 5 % smaller)
//   web_assets.S      that blob as bytes of the program
//   web_assets.c      the table of src/http/assets.h
//   dist/             the built page itself, for the tests (with --build)
// and with --depfile a Makefile rule naming what it read. The same input gives the same bytes on any machine.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.txt': 'text/plain; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.json': 'application/json',
    '.webmanifest': 'application/manifest+json',
    '.woff2': 'font/woff2',
};
const HASHED = /-[\w-]{8}\.\w+$/; // vite's names: index-CX2aK3fS.js

const { values: option } = parseArgs({
    options: {
        build: { type: 'string' },
        dist: { type: 'string' },
        out: { type: 'string' },
        depfile: { type: 'string' },
    },
});
if (!option.out || !option.build === !option.dist) {
    console.error('usage: embed.mjs --build WEB | --dist FOLDER  --out FOLDER [--depfile FILE]');
    process.exit(2);
}

function filesUnder(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter((e) => e.name !== 'node_modules' && e.name !== 'dist' && !e.name.startsWith('.'))
        .flatMap((e) => (e.isDirectory() ? filesUnder(join(folder, e.name)) : [join(folder, e.name)]));
}

function buildInto(folder) {
    const vite = join(resolve(option.build), 'node_modules/vite/bin/vite.js');
    const run = spawnSync(
        process.execPath,
        [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
        { cwd: option.build, stdio: 'inherit' },
    );
    if (run.status !== 0) {
        console.error('The page could not be built; "npm --prefix web ci" brings what it needs.');
        process.exit(run.status ?? 1);
    }
}

const gzip = (bytes) => {
    const packed = gzipSync(bytes, { level: 9 });
    packed[9] = 255; // "unknown system", or the bytes would differ between machines
    return packed;
};
const brotli = (bytes) =>
    brotliCompressSync(bytes, {
        params: {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
    });

const blob = [];
let size = 0;
function keep(bytes) {
    blob.push(bytes);
    size += bytes.length;
    return `{${size - bytes.length}u, ${bytes.length}u}`;
}

const dist = option.dist ? resolve(option.dist) : join(resolve(option.out), 'dist');
if (option.build) buildInto(dist);
const rows = filesUnder(dist)
    .map((file) => ({ file, path: '/' + relative(dist, file) }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    .map(({ file, path }) => {
        const raw = readFileSync(file);
        const smaller = (packed) => (packed.length < raw.length * 0.95 ? keep(packed) : '{0, 0}');
        const type = TYPES[extname(path)];
        if (!type) throw new Error(`${path}: no content type known for it (tools/embed.mjs)`);
        const etag = createHash('sha256').update(raw).digest('hex').slice(0, 16);
        return `    {"${path}", "${type}", "${etag}", ${HASHED.test(path)},\n     ${keep(raw)}, ${smaller(gzip(raw))}, ${smaller(brotli(raw))}},\n`;
    });

writeFileSync(join(option.out, 'web_assets.blob'), Buffer.concat(blob));
writeFileSync(
    join(option.out, 'web_assets.S'),
    `/* Written by tools/embed.mjs. */
.section .rodata
.balign 16
.globl rel_asset_bytes
.type rel_asset_bytes, %object
rel_asset_bytes:
.incbin "web_assets.blob"
.size rel_asset_bytes, . - rel_asset_bytes
.section .note.GNU-stack,"",%progbits
`,
);
writeFileSync(
    join(option.out, 'web_assets.c'),
    `/* Written by tools/embed.mjs. */
#include "http/assets.h"

const struct rel_asset rel_assets[] = {
${rows.join('')}};
const size_t rel_assets_n = ${rows.length};
`,
);
if (option.depfile) {
    const read = option.build ? [resolve(option.build), resolve(option.build, '../api')] : [dist];
    const names = read
        .filter(existsSync)
        .flatMap(filesUnder)
        .filter((f) => !f.endsWith('api.d.ts')) // made from api/openapi.yaml, for the type check only
        .map((f) => f.replace(/([ #$])/g, '\\$1'));
    writeFileSync(option.depfile, `web_assets.blob: ${names.join(' ')}\n`);
}
