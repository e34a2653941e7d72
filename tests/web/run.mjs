// For meson: `run.mjs units` (vitest) or `run.mjs browser` (Playwright), as TAP. Skips what cannot run here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const top = join(import.meta.dirname, '../..');
const [what] = process.argv.slice(2);
const RUNS = {
    units: { folder: 'web', program: 'node_modules/vitest/vitest.mjs', args: ['run', '--reporter=tap-flat'] },
    browser: { folder: 'tests/web', program: 'node_modules/@playwright/test/cli.js', args: ['test'] },
};
const { folder, program, args } = RUNS[what];

function skip(why) {
    console.log(`1..0 # SKIP ${why}`);
    process.exit(0);
}

if (!existsSync(join(top, folder, program))) skip(`npm --prefix ${folder} ci was not run`);
if (what === 'browser' && !existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) skip('no Chromium');

// The machine's Node may be older than the tests' tools allow; the project's own is not.
const own = ['x64', 'arm64']
    .map((cpu) => join(top, `tools/node/node_modules/node-linux-${cpu}/bin/node`))
    .find(existsSync);
const node = Number(process.versions.node.split('.')[0]) < 22 && own ? own : process.execPath;
const run = spawnSync(node, [join(top, folder, program), ...args], {
    cwd: join(top, folder),
    stdio: 'inherit',
});
process.exit(run.status ?? 1);
