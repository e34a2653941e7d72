/** One's own figures on the sample: what the charts say, the same as tables, another span, and how they fail. */
import { FAILED, sound } from './app.ts';
import { expect, test } from './held.ts';

const figure = (page: import('@playwright/test').Page, name: string) =>
    page.getByRole('region', { name, exact: true }).first();

test('each chart says its finding and is a table at a press', async ({ page, visit }) => {
    await visit('/reports');
    await expect(
        page.getByRole('img', { name: /^Of \d+ new people, \d+ got a second contact/ }),
    ).toBeVisible();
    await expect(page.getByText('source not found', { exact: false }).first()).toBeVisible();
    await sound(page);
    for (const [title, head] of [
        ['How far new people get', 'Contact number'],
        ['Promises', 'Still open'],
        ['Warmth of your people', 'Fresh'],
        ['Give and take', 'You received'],
    ] as const) {
        const one = figure(page, title);
        await expect(one.getByRole('img')).toBeVisible();
        await one.getByRole('button', { name: 'Show as table' }).click();
        await expect(one.getByRole('columnheader', { name: head })).toBeVisible();
        await expect(one.getByRole('img')).toHaveCount(0);
    }
    await sound(page);
    await figure(page, 'Give and take').getByRole('link', { name: 'Klára Havránková' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Klára Havránková' })).toBeVisible();
});

test('few people are counted, not reckoned in percent; more are', async ({ page, visit }) => {
    await visit('/reports');
    await expect(page.getByRole('definition').first()).toHaveText(/^\d+ of \d+$/);
    await expect(page.getByText(/^Of 18 new people, how many you reached/)).toBeVisible();
    await page.getByRole('button', { name: 'All time' }).click();
    await expect(page).toHaveURL(/span=all/);
    await expect(page.getByText(/^Of 44 new people, the share you reached/)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'All time' })).toHaveAttribute('aria-current', 'true');
});

test.describe('no answer', () => {
    test.use({ allowed: [FAILED] });
    test('says what is safe, and asks again', async ({ page, visit }) => {
        await page.route('**/api/report*', (route) => route.abort());
        await visit('/reports');
        await expect(page.getByRole('alert')).toContainText('The server did not answer. Nothing is lost.');
        await page.unroute('**/api/report*');
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect(page.getByRole('heading', { name: 'How far new people get' })).toBeVisible();
    });
});

test('in German', async ({ page, visit }) => {
    await page.addInitScript(() => localStorage.setItem('relatum.language', 'de'));
    await visit('/reports');
    await expect(page.getByRole('heading', { name: 'Wie weit neue Leute kommen' })).toBeVisible();
    await expect(page.getByText('Show as table')).toHaveCount(0);
});
