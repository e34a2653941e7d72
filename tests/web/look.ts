/**
 * node look.ts FOLDER [NAME...]: every screen on the sample, served by the real program, as a picture: desktop
 * and phone, light and dark. FOLDER/NAME[-phone][-dark].png; set ONLY=desktop-light to make one kind.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM } from './chromium.ts';
import { ONCE, Sample, SAMPLE_NOW } from './sample.ts';

const [folder = 'out/look', ...only] = process.argv.slice(2);
const kinds = process.env.ONLY?.split(',');

interface Look {
    at: string;
    then?: (page: Page, phone: boolean) => Promise<unknown>;
    desk?: boolean;
    full?: boolean;
}

/** The contact of that name, asked of the page's own server. */
async function person(sample: Sample, name: string): Promise<string> {
    const found = (await sample.api('GET', `/api/people?q=${encodeURIComponent(name)}`)) as unknown as {
        rows: { contact: string }[];
    };
    return found.rows[0]?.contact ?? '';
}

const LOOKS = (klara: string): Record<string, Look> => ({
    '01-today': { at: '/' },
    '02-person': { at: `/people/${klara}` },
    '02-person-full': { at: `/people/${klara}`, full: true },
    '02-reflect': { at: `/people/${klara}?reflect` },
    '02-promise': { at: `/people/${klara}?promise=${klara}` },
    '03-log': { at: '/?log' },
    '04-people': { at: '/people' },
    '05-introductions': { at: '/introductions' },
    '06-reports': { at: '/reports' },
    '07-plans': { at: '/plans' },
    '07b-library': { at: '/library' },
    '08-import': { at: '/start/import' },
    '08b-ten': { at: '/start/ten' },
    '08c-settings': { at: '/settings' },
    '09-palette': {
        at: '/?k',
        then: async (page) => {
            await page.getByRole('combobox').fill('ma');
            await page.getByRole('option').nth(2).waitFor();
        },
    },
    '09b-keys': { at: '/?keys', desk: true },
    '09c-repair': { at: `/people/${klara}?repair=with-${klara}` },
    '10-more': { at: '/more', desk: false },
});

mkdirSync(folder, { recursive: true });
const sample = await Sample.open(process.env.SAMPLE ?? ONCE);
const browser = await chromium.launch(CHROMIUM);
const looks = LOOKS(await person(sample, 'Klára'));
for (const phone of [false, true])
    for (const colorScheme of ['light', 'dark'] as const) {
        if (kinds && !kinds.includes(`${phone ? 'phone' : 'desktop'}-${colorScheme}`)) continue;
        const context = await browser.newContext({
            viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
            deviceScaleFactor: phone ? 2 : 1,
            isMobile: phone,
            hasTouch: phone,
            colorScheme,
            locale: process.env.LOCALE ?? 'en-GB',
            timezoneId: 'Europe/Vienna',
            extraHTTPHeaders: sample.headers,
            serviceWorkers: 'block',
        });
        const page = await context.newPage();
        page.on('console', (message) => console.error(`${page.url()}: ${message.text()}`));
        page.on('pageerror', (error) => console.error(`${page.url()}: ${error}`));
        await page.clock.setFixedTime(SAMPLE_NOW);
        for (const [name, { at, then, desk, full }] of Object.entries(looks)) {
            if (only.length && !only.some((one) => name.startsWith(one))) continue;
            if (desk !== undefined && desk === phone) continue;
            await page.goto(sample.url + at, { waitUntil: 'load' });
            await page.waitForTimeout(350);
            await then?.(page, phone);
            await page.waitForTimeout(350);
            if (full) {
                const height = await page.evaluate(() =>
                    Math.max(
                        ...[...document.querySelectorAll('.scroll')].map((one) => one.scrollHeight),
                        innerHeight,
                    ),
                );
                await page.setViewportSize({ width: phone ? 390 : 1440, height: Math.min(height, 4000) });
                await page.waitForTimeout(250);
            }
            await page.screenshot({
                path: `${folder}/${name}${phone ? '-phone' : ''}${colorScheme === 'dark' ? '-dark' : ''}.png`,
            });
            if (full)
                await page.setViewportSize(
                    phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
                );
        }
        await context.close();
    }
await browser.close();
await sample.stop();
