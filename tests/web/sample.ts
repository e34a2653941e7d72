/** The sample (share/sample) in a database of its own: made once for a run, copied for each server. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BINARY, Real } from './real.ts';

export const SAMPLE_DAY = '2026-11-18';
export const SAMPLE_NOW = '2026-11-18T09:40:00Z';

const top = join(import.meta.dirname, '../..');

/** Where the filled database lies; `once` is a folder all workers of a run share. */
export function sampleDatabase(once: string): string {
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
    static async open(once: string): Promise<Sample> {
        const folder = mkdtempSync(join(tmpdir(), 'relatum-sample-'));
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
