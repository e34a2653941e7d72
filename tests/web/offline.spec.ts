/** Without a server: the page opens, shows what it knew, and keeps a log until it can be sent, once. */
import { row, toast } from './app.ts';
import { expect, test } from './held.ts';
import { Sample } from './sample.ts';

test.use({
    serviceWorkers: 'allow',
    allowed: [/Failed to load resource|ERR_INTERNET_DISCONNECTED|Failed to fetch/],
});

test('opens offline, logs offline, sends once', async ({ page, context, sample, idOf, isMobile }) => {
    await page.setExtraHTTPHeaders({});
    const own = await Sample.open();
    try {
        await page.goto(own.link);
        await expect(row(page, 'Ruth Abegunde')).toBeVisible();
        await page.evaluate(() => navigator.serviceWorker.ready);
        await page.reload();
        await page.goto(own.url + '/people');
        await expect(page.getByRole('link', { name: 'Annika Sjöbring' })).toBeVisible();

        await context.setOffline(true);
        await page.goto(own.url + '/');
        await expect(row(page, 'Ruth Abegunde')).toBeVisible();
        await expect(page.getByText(/You are offline. The list is from/)).toBeVisible();
        await page.goto(own.url + '/people');
        await expect(page.getByRole('link', { name: 'Annika Sjöbring' })).toBeVisible();

        await page.goto(own.url + '/?log');
        await page.getByLabel('What happened').fill('Sang on the phone, off key');
        await page.getByRole('combobox').fill('Somebody Quite New');
        await page.getByRole('option', { name: /as a new person/ }).click();
        await page
            .getByRole('group', { name: 'Next contact' })
            .getByRole('button', { name: 'In a week' })
            .click();
        if (isMobile)
            await page.getByRole('button', { name: 'Save', exact: true }).locator('visible=true').click();
        else await page.keyboard.press('Control+Enter');
        await expect(toast(page)).toContainText('It is kept here and sent later');
        if (!isMobile) await expect(page.getByText('1 waiting to be sent')).toBeVisible();
        await page.reload();
        if (!isMobile) await expect(page.getByText('1 waiting to be sent')).toBeVisible();

        await context.setOffline(false);
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await expect(toast(page)).toContainText('What you logged offline is sent');
        const found = (await own.api('GET', '/api/people?q=Quite')) as unknown as {
            rows: { contact: string }[];
        };
        expect(found.rows).toHaveLength(1);
        const person = (await own.api('GET', `/api/contacts/${found.rows[0]?.contact}`)) as unknown as {
            timeline: { note: string }[];
        };
        expect(person.timeline.map((one) => one.note)).toEqual(['Sang on the phone, off key']);
    } finally {
        await own.stop();
    }
    expect(await idOf('Klára'), 'the other server is untouched').toBeTruthy();
    expect(sample.url).not.toBe('');
});

test('what another app shares becomes a line', async ({ page, visit }) => {
    await visit('/share?title=Hello&text=Met%20Klára%20at%20the%20foundry&url=');
    await expect(page.getByLabel('What happened')).toHaveValue('Hello Met Klára at the foundry');
});

test('installable', async ({ page, sample }) => {
    const manifest = (await (await page.request.get(sample.url + '/manifest.webmanifest')).json()) as {
        icons: { src: string }[];
        share_target: { action: string };
    };
    expect(manifest.share_target.action).toBe('/share');
    for (const { src } of manifest.icons)
        expect((await page.request.get(sample.url + src)).status(), src).toBe(200);
    const worker = await page.request.get(sample.url + '/sw.js');
    expect(worker.headers()['content-type']).toContain('javascript');
    expect(worker.headers()['cache-control']).not.toContain('immutable');
});
