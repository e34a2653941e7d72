/** The sample (share/sample) in a database of its own: made once for a run, copied for each server. */
import { execFileSync } from 'node:child_process';
import {
    accessSync,
    constants,
    copyFileSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    renameSync,
    rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BINARY, Real } from './real.ts';

export const SAMPLE_DAY = '2026-11-18';
export const SAMPLE_NOW = '2026-11-18T09:40:00Z';

const top = join(import.meta.dirname, '../..');

/** In memory where that is possible: these databases last for one run. */
const QUICK = (() => {
    try {
        accessSync('/dev/shm', constants.W_OK);
        return '/dev/shm';
    } catch {
        return tmpdir();
    }
})();

/** Where the run of that process keeps it. */
export const QUICK_OF = (pid: number) => join(QUICK, `relatum-web-${pid}`);
/** Shared by the workers of one run (their parent), and by no other. */
export const ONCE = QUICK_OF(process.ppid);

/** Where the filled database lies; `once` is a folder all workers of a run share. */
export function sampleDatabase(once = ONCE): string {
    const file = join(once, 'sample.db');
    if (existsSync(file)) return file;
    mkdirSync(once, { recursive: true });
    const folder = mkdtempSync(join(once, 'fill-'));
    execFileSync(
        join(top, 'share/sample/fill'),
        [BINARY, join(folder, 'sample.db'), join(folder, 'files'), SAMPLE_DAY],
        {
            timeout: 60_000,
            stdio: 'pipe',
            env: { ...process.env, TZ: 'Europe/Vienna' },
        },
    );
    // Two workers may have made it; either is as good.
    renameSync(join(folder, 'sample.db'), file);
    rmSync(folder, { recursive: true, force: true });
    return file;
}

export class Sample extends Real {
    /** Each server changes a copy of its own. */
    static async open(once = ONCE): Promise<Sample> {
        const folder = mkdtempSync(join(QUICK, 'relatum-sample-'));
        const copy = join(folder, 'sample.db');
        copyFileSync(sampleDatabase(once), copy);
        const sample = new Sample();
        sample.remove = () => rmSync(folder, { recursive: true, force: true });
        await sample.start(copy, { RELATUM_TODAY: SAMPLE_DAY, TZ: 'Europe/Vienna' });
        return sample;
    }

    remove = () => undefined as void;

    override async stop() {
        await super.stop();
        this.remove();
    }
}
