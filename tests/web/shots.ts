/** node shots.ts FOLDER [NAME...]: every state as a picture, desktop and phone, light and dark. */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM } from './chromium.ts';
import { id, NOW, SUGGESTED, TODAY } from './fixtures.ts';
import { Mock } from './mock.ts';

const [folder = 'out/shots', ...only] = process.argv.slice(2);

interface Shot {
    at?: string;
    mock?: (mock: Mock) => void;
    then?: (page: Page, phone: boolean) => Promise<unknown>;
    desk?: boolean;
}

const log = async (page: Page) => {
    await page
        .getByLabel('What happened')
        .fill('Called Ana, she is looking for a Postgres consultant. Promised her an introduction.');
    await page.getByRole('combobox').fill('ana');
    await page.getByRole('option', { name: /Ana Ferreira/ }).click();
    await page.getByLabel('Minutes').fill('20');
    await page.getByLabel('What will you do?').fill('An introduction to a Postgres consultant');
    await page.getByRole('group', { name: 'By when' }).getByText('Friday').click();
    await page.getByRole('group', { name: 'Next contact' }).getByText('In a week').click();
    await page.getByLabel(/I told them/).check();
};

const SHOTS: Record<string, Shot> = {
    '01-today': {},
    '01-hover': { then: (page) => page.locator(`[data-contact="${id(33)}"]`).hover(), desk: true },
    '01-more-reasons': { then: (page) => page.getByRole('button', { name: 'Mei-Ling Zhou' }).click() },
    '01-snooze': { then: (page) => page.getByRole('button', { name: /^Snooze/ }).first().click() },
    '01-skip': { then: (page) => page.keyboard.press('x'), desk: true },
    '01-why': { then: (page) => page.keyboard.press('w'), desk: true },
    '01-toast': { then: (page) => page.getByRole('button', { name: /^Done/ }).first().click() },
    '01-word': { then: (page) => page.getByRole('button', { name: /Your word/ }).click(), desk: false },
    '01-failed': {
        mock: (mock) => mock.fail('GET /api/today', 503, { title: 'The database is busy.', remedy: 'Try again in a moment.' }),
    },
    '01-offline': {
        then: async (page) => {
            await page.getByText('Do first').waitFor();
            await page.route('**/api/**', (route) => route.abort());
            await page.evaluate(() => dispatchEvent(new Event('online')));
            await page.evaluate(() => {
                Date.now = () => new Date('2026-11-18T09:40:00').getTime();
                dispatchEvent(new Event('focus'));
            });
            await page.getByText('You are offline').waitFor();
        },
    },
    '01-signed-out': { mock: (mock) => mock.fail('GET /api/today', 401, { title: 'Sign in first.' }) },
    '01-loading': { mock: (mock) => (mock.gate = new Promise(() => undefined)), then: (page) => page.waitForTimeout(700) },
    '01-all-done': {
        mock: (mock) => (mock.today = { ...structuredClone(TODAY), rows: TODAY.rows.slice(0, 1) }),
        then: async (page) => {
            await page.getByRole('button', { name: /^Done/ }).first().click();
            await page.getByText('That is everyone').waitFor();
        },
    },
    '01-free': { mock: (mock) => (mock.today = { ...structuredClone(TODAY), rows: [] }) },
    '01-nobody': { mock: (mock) => (mock.today = { ...structuredClone(SUGGESTED), rows: [] }) },
    '08-pick-ten': { mock: (mock) => (mock.today = structuredClone(SUGGESTED)) },
    '03-log-empty': { at: '/?log' },
    '03-log': { at: '/?log', then: log },
    '03-log-row': { at: `/`, then: (page) => page.keyboard.press('l'), desk: true },
    '03-log-find': { at: '/?log', then: async (page) => {
        await page.getByRole('combobox').fill('ana');
        await page.getByRole('option', { name: /Ana Kova/ }).waitFor();
    } },
    '03-log-ask': {
        at: '/?log',
        then: async (page, phone) => {
            await page.getByRole('combobox').fill('ana');
            await page.getByRole('option', { name: /Ana Ferreira/ }).click();
            await page.getByRole('button', { name: /^Save/ }).nth(phone ? 0 : 1).click();
            await page.getByText('hear from you again').waitFor();
        },
    },
    '03-log-wrong': { at: '/?log', then: (page, phone) => page.getByRole('button', { name: /^Save/ }).nth(phone ? 0 : 1).click() },
    '04-people': { at: '/people' },
    '04-people-none': { at: '/people', then: (page) => page.getByRole('searchbox').fill('zzz') },
    '08c-settings': { at: '/settings' },
    '09b-keys': { at: '/?keys', desk: true },
    '10-later': { at: '/introductions' },
}; // prettier-ignore

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(CHROMIUM);
for (const [name, shot] of Object.entries(SHOTS)) {
    if (only.length && !only.some((one) => name.startsWith(one))) continue;
    for (const phone of [false, true]) {
        if (shot.desk !== undefined && shot.desk === phone) continue;
        for (const colorScheme of ['light', 'dark'] as const) {
            const mock = await new Mock().start();
            shot.mock?.(mock);
            const page = await browser.newPage({
                viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
                deviceScaleFactor: phone ? 2 : 1.5,
                isMobile: phone,
                hasTouch: phone,
                colorScheme,
                locale: 'en-GB',
                timezoneId: 'Europe/Lisbon',
            });
            await page.clock.setFixedTime(NOW);
            await page.goto(mock.url + (shot.at ?? '/'), { waitUntil: mock.gate ? 'commit' : 'networkidle' });
            await shot.then?.(page, phone);
            await page.waitForTimeout(mock.gate ? 0 : 350);
            const file = `${folder}/${name}${phone ? '-phone' : ''}${colorScheme === 'dark' ? '-dark' : ''}.png`;
            await page.screenshot({ path: file });
            await page.context().close();
            await mock.stop();
            for (const fault of mock.broken) console.error(`${name}: ${fault}`);
        }
    }
}
await browser.close();
