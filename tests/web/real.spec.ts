import { createHash } from 'node:crypto';
import { expect, FAILED, deed, row, sound, test as base, toast } from './app.ts';
import { CSP } from './mock.ts';
import { BINARY, Real } from './real.ts';

const test = base.extend<{ real: Real; people: { ana: string; ruth: string; daniel: string } }>({
    real: async ({}, use) => {
        const real = await new Real().start();
        await use(real);
        await real.stop();
    },
    // After the server and so gone before it: a stream that its server cuts off is a complaint on the console.
    page: async ({ real, page }, use) => {
        expect(real.url).not.toBe('');
        await use(page);
    },
    people: async ({ real, page }, use) => {
        const people = await real.fill();
        await page.clock.setFixedTime(Date.now());
        await page.goto(real.link);
        await use(people);
    },
});

test.skip(!BINARY, 'RELATUM_BIN names no relatum');

test('the link signs in, and Today comes from the database', async ({ page, people, real }) => {
    expect(new URL(page.url()).pathname, 'the link does not stay in the address').toBe('/');
    await expect(row(page, 'Ana Ferreira')).toContainText('The vendor checklist');
    await expect(row(page, 'Ruth Adeyemi')).toBeVisible();
    await expect(row(page, 'Ruth Adeyemi')).toContainText('Birthday today');
    await expect(row(page, 'Daniel Okafor'), 'caught by hand, and nobody was in touch').toContainText('New');
    await sound(page);
    await page.goto(real.url + '/people');
    await expect(page.getByRole('link', { name: 'Daniel Okafor' })).toBeVisible();
    await sound(page);
    expect(people.ana).toMatch(/^[0-9A-Z]{13}$/);
});

test('what is logged in the page is in the database, and undo takes it out again', async ({
    page,
    people,
    real,
    isMobile,
}) => {
    await page.getByRole('button', { name: 'Log a contact' }).locator('visible=true').click();
    await page.getByLabel('What happened').fill('She liked the photos of Ürümqi 🙂');
    await page.getByRole('combobox').fill('dani');
    await page.getByRole('option', { name: /Daniel Okafor/ }).click();
    await page.getByRole('radio', { name: 'Email' }).check();
    await page.getByLabel('What will you do?').fill('Send the map');
    await page.getByRole('group', { name: 'By when' }).getByRole('button', { name: 'Tomorrow' }).click();
    await page
        .getByRole('group', { name: 'Next contact' })
        .getByRole('button', { name: 'In a week' })
        .click();
    if (isMobile)
        await page.getByRole('button', { name: 'Save', exact: true }).locator('visible=true').click();
    else await page.keyboard.press('Control+Enter');
    await expect(toast(page)).toContainText('Email with Daniel logged.');

    const timeline = async () => {
        const person = (await real.api('GET', `/api/contacts/${people.daniel}`)) as unknown as {
            timeline: { note: string; channel: string; direction: string }[];
            promises: { text: string }[];
        };
        return {
            notes: person.timeline.map((one) => one.note),
            promises: person.promises.map((one) => one.text),
        };
    };
    expect(await timeline()).toEqual({
        notes: ['She liked the photos of Ürümqi 🙂'],
        promises: ['Send the map'],
    });
    await toast(page).getByRole('button', { name: /Undo/ }).click();
    await expect(toast(page)).toContainText('Taken back');
    expect(await timeline()).toEqual({ notes: [], promises: [] });
});

test('done keeps the promise, and undo opens it again', async ({ page, people, real }) => {
    const promise = async () =>
        (
            (await real.api('GET', `/api/promises?contact=${people.ana}&closed=true`)) as unknown as {
                rows: { state: string }[];
            }
        ).rows[0]?.state;
    await page.getByRole('button', { name: 'Ana Ferreira' }).click();
    await deed(page, 'Done').click();
    await expect(toast(page)).toContainText('Done. Ana is off today’s list');
    await expect.poll(promise).toBe('kept');
    await toast(page).getByRole('button', { name: /Undo/ }).click();
    await expect(row(page, 'Ana Ferreira')).toContainText('The vendor checklist');
    expect(await promise()).toBe('open');
});

test('snooze, skip and rest are understood', async ({ page, people, isMobile }) => {
    await page.getByRole('button', { name: 'Ana Ferreira' }).click();
    await deed(page, 'Snooze').click();
    await page.getByRole('button', { name: /Tomorrow/ }).click();
    await expect(toast(page)).toContainText('Ana comes back on');
    await expect(row(page, 'Ana Ferreira')).toHaveCount(0);
    await page.getByRole('button', { name: 'Ruth Adeyemi' }).click();
    if (isMobile) await deed(page, 'More').click();
    await page
        .getByRole('button', { name: /^Let rest/ })
        .locator('visible=true')
        .click();
    await page.getByRole('button', { name: /In a month/ }).click();
    await expect(toast(page)).toContainText('Ruth rests until');
    await page.getByRole('button', { name: 'Daniel Okafor' }).click();
    await deed(page, 'Done').click();
    await expect(page.getByRole('heading', { name: 'That is everyone for today' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Nobody is waiting for you today' })).toBeVisible();
    expect(people.ruth).not.toBe(people.ana);
});

test('pick, settings, and a change that was made elsewhere', async ({ page, people, real, isMobile }) => {
    await page.goto(real.url + '/people?state=unsorted');
    if (isMobile) return; // there the list opens the person, who has it
    await page.getByRole('button', { name: 'Pick: Daniel Okafor' }).click();
    await expect(toast(page)).toContainText('Daniel is among your people now');
    await page.goto(real.url + '/settings/day');
    await page.getByLabel('People at the most').fill('5');
    await page.getByLabel('People at the most').press('Enter');
    await expect(toast(page)).toContainText('Saved');
    expect(await real.api('GET', '/api/me')).toMatchObject({ daily_people: 5 });
    await sound(page);
    expect(people.daniel).toBeTruthy();
});

test.describe('', () => {
    test.use({ allowed: [FAILED] });

    test('without the link nothing is shown', async ({ page, real }) => {
        await page.goto(real.url);
        await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
        await sound(page);
    });
});

test('the page as bytes: packed, named by its content, and watched by the policy @desktop', async ({
    real,
}) => {
    const words = (policy: string | null) =>
        (policy ?? '')
            .split(/;\s*/)
            .map((part) => part.split(' ').sort().join(' '))
            .sort();
    const index = await fetch(real.url + '/people');
    const html = await index.text();
    expect(words(index.headers.get('content-security-policy'))).toEqual(words(CSP));
    expect(html).not.toMatch(/<style|\bstyle=|<script(?![^>]* src=)|\bon\w+=/);

    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const plain = await fetch(real.url + script, { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.get('cache-control')).toContain('immutable');
    const hash = async (coding: string) => {
        const answer = await fetch(real.url + script, { headers: { 'Accept-Encoding': coding } });
        expect(answer.headers.get('content-encoding')).toBe(coding);
        return createHash('sha256')
            .update(await answer.text())
            .digest('hex');
    };
    const raw = createHash('sha256')
        .update(await plain.text())
        .digest('hex');
    expect(await hash('br')).toBe(raw);
    expect(await hash('gzip')).toBe(raw);

    const tag = index.headers.get('etag') ?? '';
    const again = await fetch(real.url + '/people', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect((await fetch(real.url + '/assets/none.js')).status).toBe(404);
});
