/** Tests on the sample, served by the real program: signed in, every answer held to api/openapi.yaml. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from './app.ts';
import { Contract } from './contract.ts';
import { BINARY } from './real.ts';
import { Sample, SAMPLE_NOW } from './sample.ts';

export { expect };

const contract = new Contract(join(import.meta.dirname, '../../api/openapi.yaml'));

/** Collects what an answer says against the contract. */
export function hold(page: Page): { faults: string[]; settled: () => Promise<unknown> } {
    const faults: string[] = [];
    const running: Promise<unknown>[] = [];
    page.on('response', (response) => {
        const url = new URL(response.url());
        if (!url.pathname.startsWith('/api/') || response.status() === 304) return;
        const method = response.request().method().toLowerCase();
        const path = contract.path(method, url.pathname);
        if (!path) return faults.push(`${method} ${url.pathname} is not in the contract`);
        const type = (response.headers()['content-type'] ?? '').split(';')[0] ?? '';
        if (type === 'text/event-stream') return undefined;
        return running.push(
            response
                .json()
                .catch(() => undefined) // gone with the page that asked, or no body
                .then((body) => {
                    if (body === undefined && response.status() !== 204) return;
                    const fault = contract.answer(method, path, response.status(), type, body);
                    if (fault) faults.push(fault);
                }),
        );
    });
    return { faults, settled: () => Promise.all(running) };
}

interface PerTest {
    /** Goes there, signed in, and waits until it stands. */
    visit: (path: string) => Promise<void>;
    /** The id of the contact with that name. */
    idOf: (name: string) => Promise<string>;
}

export const test = base.extend<PerTest, { sample: Sample }>({
    sample: [
        async ({}, use) => {
            const sample = await Sample.open();
            await use(sample);
            await sample.stop();
        },
        { scope: 'worker' },
    ],
    page: async ({ page, sample }, use) => {
        await page.clock.setFixedTime(SAMPLE_NOW);
        await page.setExtraHTTPHeaders(sample.headers);
        const { faults, settled } = hold(page);
        await use(page);
        await settled();
        expect(faults, 'every answer keeps to the contract').toEqual([]);
    },
    visit: async ({ page, sample }, use) => {
        // A stream of changes never ends: on a slow machine it opens before the network came to rest.
        await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'EventSource'));
        await use(async (path) => {
            await page.goto(sample.url + path);
            await page.waitForLoadState('networkidle');
        });
    },
    idOf: async ({ sample }, use) => {
        await use(async (name) => {
            const found = (await sample.api(
                'GET',
                `/api/people?q=${encodeURIComponent(name)}`,
            )) as unknown as {
                rows: { contact: string }[];
            };
            return found.rows[0]?.contact ?? '';
        });
    },
});

test.skip(!BINARY, 'RELATUM_BIN names no relatum');
