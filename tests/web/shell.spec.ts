import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, sound, test, toast } from './app.ts';
import { id } from './fixtures.ts';

test('people: find, sort, narrow, scroll', async ({ page, mock, isMobile }) => {
    await page.goto(mock.url + '/people');
    const rows = page.getByRole('table').getByRole('row');
    await expect(page.getByRole('link', { name: 'Ana Ferreira' })).toBeVisible();
    await sound(page);
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '81');
    expect(await rows.count(), 'only what is in sight is in the page').toBeLessThan(60);
    await page
        .getByRole('table')
        .locator('..')
        .evaluate((box) => (box.scrollTop = box.scrollHeight));
    await expect(page.getByRole('link', { name: 'Person 60' })).toBeVisible();

    if (isMobile) await page.getByRole('button', { name: 'Find a person' }).click();
    await page.getByRole('searchbox').fill('ana');
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '3');
    await page.getByRole('searchbox').fill('zzz');
    await expect(page.getByText('Nobody matches.')).toBeVisible();
    await sound(page);
    await page.getByRole('button', { name: 'Remove “zzz”?' }).click();
    await expect(page.getByRole('link', { name: 'Ana Ferreira' })).toBeVisible();

    await page.getByRole('link', { name: 'Resting' }).click();
    await expect(page).toHaveURL(/state=resting/);
    await expect(page.getByRole('link', { name: 'Resting' })).toHaveAttribute('aria-current', 'true');
    if (isMobile) return;
    await page.getByRole('link', { name: /Prospects/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Prospects' })).toBeVisible();
    await page.getByRole('button', { name: 'Last contact' }).click();
    await expect(page.getByRole('columnheader', { name: /Last contact/ })).toHaveAttribute(
        'aria-sort',
        'ascending',
    );
    await page.getByRole('button', { name: /^Circle is Prospects/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});

test('people: pick one, log one @desktop', async ({ page, mock }) => {
    await page.goto(mock.url + '/people?state=unsorted');
    const ana = page.getByRole('row', { name: /Ana Ferreira/ });
    await ana.getByRole('button', { name: /^Pick/ }).click();
    await expect(toast(page)).toContainText('Ana is among your people now');
    expect(mock.seen.at(-1)).toMatchObject({ path: '/api/pick', body: { contacts: [id(41)] } });
    await ana.hover();
    await ana.getByRole('button', { name: /^Log/ }).click();
    await expect(page.getByRole('dialog').getByText('Ana Ferreira')).toBeVisible();
});

test('settings: the theme is kept and does not flash', async ({ page, mock }) => {
    await page.goto(mock.url + '/settings/about');
    await expect(page.getByText('relatum 0.1.0')).toBeVisible();
    await page.goto(mock.url + '/settings/appearance');
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible();
    await sound(page);
    await page.getByRole('radio', { name: 'Dark' }).check();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe('rgb(23, 24, 22)');
    await page.reload();
    expect(await ground()).toBe('rgb(23, 24, 22)');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.getByRole('radio', { name: 'System' }).check();
    expect(await ground()).toBe('rgb(252, 252, 251)');
});

test('settings: how much a day may ask', async ({ page, mock }) => {
    await page.goto(mock.url + '/settings/day');
    await page.getByLabel('People at the most').fill('5');
    await page.getByLabel('People at the most').press('Enter');
    await expect(toast(page)).toContainText('Saved');
    expect(mock.seen.at(-1)).toMatchObject({ method: 'patch', path: '/api/me', body: { daily_people: 5 } });
});

test('licences of fonts and icons are there', async ({ page, mock }) => {
    const text = await (await page.request.get(mock.url + '/licences.txt')).text();
    for (const words of ['SIL OPEN FONT LICENSE', 'Inter', 'Newsreader', 'ISC', 'Svelte'])
        expect(text).toContain(words);
});

test('keys lead everywhere @desktop', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByText('Do first').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await expect(page).toHaveURL(/\/people$/);
    await page.getByRole('table').waitFor();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('gt?l');
    await expect(page.getByRole('searchbox')).toHaveValue('gt?l');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await expect(keys).toBeVisible();
    await sound(page);
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await page.keyboard.press('Shift+D');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page).toHaveURL(mock.url + '/');
});

test('the first Tab skips to the page @desktop', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByText('Do first').waitFor();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
});

test('an address without a page is calm about it', async ({ page, mock }) => {
    await page.goto(mock.url + '/reports/of/nothing');
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    await sound(page);
    await page.getByRole('link', { name: 'To Today' }).click();
    await expect(page).toHaveURL(mock.url + '/');
});

for (const width of [1440, 1180, 1000, 800, 760, 390, 320]) {
    test(`nothing is cut off at ${width} px @desktop`, async ({ page, mock }) => {
        await page.setViewportSize({ width, height: 800 });
        for (const path of ['/', '/people', '/settings', '/?log']) {
            await page.goto(mock.url + path);
            await page.waitForLoadState('networkidle');
            const wide = await page.evaluate(() =>
                [...document.querySelectorAll<HTMLElement>('main, main *, dialog, dialog *')]
                    .filter(
                        (one) =>
                            one.getBoundingClientRect().right > innerWidth + 1 && one.offsetParent !== null,
                    )
                    .filter((one) => !one.closest('.tabs, .fbar, .sr'))
                    .map((one) => `${one.tagName}.${one.className}`),
            );
            expect(wide, path).toEqual([]);
        }
    });
}

test('touch targets on the phone are large enough @phone', async ({ page, mock }) => {
    for (const path of ['/', '/people', '/?log']) {
        await page.goto(mock.url + path);
        await page.waitForLoadState('networkidle');
        const small = await page.evaluate(() =>
            [
                ...document.querySelectorAll<HTMLElement>(
                    'main button, main a, nav a, nav button, dialog button, dialog label',
                ),
            ]
                .filter((one) => one.checkVisibility())
                .map((one) => ({
                    name: one.textContent?.trim() || one.ariaLabel,
                    box: one.getBoundingClientRect(),
                }))
                // WCAG 2.5.8 asks for 24 px; a row's name reaches over its whole row.
                .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 18))
                .map(({ name, box }) => `${name} ${box.width}x${box.height}`),
        );
        expect(small, path).toEqual([]);
    }
});

test('who wants less motion gets none', async ({ page, mock }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(mock.url + '/?log');
    await page.getByRole('dialog').waitFor();
    const spans = await page.evaluate(() =>
        document.getAnimations().map((one) => one.effect?.getTiming().duration),
    );
    expect(spans.filter((span) => Number(span) > 0)).toEqual([]);
});

test('the first paint needs at most 60 kB, fonts apart', async ({ page, mock }) => {
    const asked: string[] = [];
    page.on('response', (response) => asked.push(new URL(response.url()).pathname));
    await page.goto(mock.url);
    await page.getByText('Do first').waitFor();
    const dist = process.env.RELATUM_DIST ?? join(import.meta.dirname, '../../web/dist');
    const files = asked
        .map((path) => (path === '/' ? '/index.html' : path))
        .filter((path) => /\.(html|js|css|svg)$/.test(path));
    const sum = files.reduce(
        (bytes, file) => bytes + brotliCompressSync(readFileSync(join(dist, file))).length,
        0,
    );
    expect(files.length).toBeGreaterThan(2);
    expect(sum).toBeLessThan(60_000);
    expect(readdirSync(join(dist, 'assets')).length).toBeGreaterThan(5);
});
