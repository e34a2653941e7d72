import type { Page } from '@playwright/test';
import { id } from './fixtures.ts';
import { expect, FAILED, row, sound, test, toast } from './app.ts';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Log a contact' });
const save = (page: Page) =>
    sheet(page)
        .getByRole('button', { name: /^Save(?! and)/ })
        .locator('visible=true');
const logged = (mock: { seen: { path: string; body: Record<string, unknown> }[] }) =>
    mock.seen.filter((one) => one.path === '/api/interactions');

async function who(page: Page, text: string, name: RegExp) {
    await page.getByRole('combobox').fill(text);
    await page.getByRole('option', { name }).click();
}

test('all of it: who, how, when, what was promised, what comes next', async ({ page, mock, isMobile }) => {
    await page.goto(mock.url);
    await page.getByRole('button', { name: 'Log a contact' }).locator('visible=true').click();
    await expect(page.getByLabel('What happened')).toBeFocused();
    await sound(page);

    await page.getByLabel('What happened').fill('Called Ana, she needs a Postgres consultant');
    await page.getByRole('combobox').fill('ana');
    await expect(page.getByRole('option')).toHaveCount(3);
    await sound(page);
    await page.getByRole('combobox').press('ArrowDown');
    await expect(page.getByRole('option', { name: /Ana Kovač/ })).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('combobox').press('ArrowUp');
    await page.getByRole('combobox').press('Enter');
    await who(page, 'rui', /Rui Costa/);
    await page.getByRole('radio', { name: 'Meeting' }).check();
    await expect(page.getByRole('radio', { name: 'Both' })).toBeChecked();
    await page.getByRole('button', { name: 'Earlier' }).click();
    await page.getByLabel('When', { exact: true }).fill('2026-11-17T16:10');
    await page.getByLabel('Minutes').fill('20');
    await page.getByLabel('What will you do?').fill('An introduction');
    await page.getByRole('group', { name: 'By when' }).getByRole('button', { name: 'Friday' }).click();
    await page.getByRole('button', { name: 'Another promise' }).click();
    await page.getByLabel('What will you do?').nth(1).fill('The slides');
    await page
        .getByRole('group', { name: 'Next contact' })
        .getByRole('button', { name: 'Pick a day' })
        .click();
    await page.getByLabel('Next contact: Another day').fill('2026-12-02');
    await page.getByRole('checkbox', { name: /I told them/ }).check();
    await sound(page);
    if (isMobile) await save(page).click();
    else await page.keyboard.press('Control+Enter');

    await expect(sheet(page)).toHaveCount(0);
    await expect(toast(page)).toContainText('Meeting with Ana and 1 more logged. Next: about Mon 30 Nov.');
    expect(logged(mock)).toHaveLength(1);
    expect(logged(mock)[0]?.body).toMatchObject({
        who: [id(41), id(46)],
        channel: 'meeting',
        direction: 'mutual',
        at: '2026-11-17T16:10:00.000Z',
        minutes: 20,
        note: 'Called Ana, she needs a Postgres consultant',
        next: { day: '2026-12-02', announced: true },
        promises: [
            { text: 'An introduction', due: '2026-11-20' },
            { text: 'The slides', due: null },
        ],
    });
    await toast(page).getByRole('button', { name: /Undo/ }).click();
    await expect(toast(page)).toContainText('Taken back');
    expect(mock.seen.at(-1)?.path).toMatch(/undo$/);
});

test('from a row: the person and the way are there, and the promise can be kept with it @desktop', async ({
    page,
    mock,
}) => {
    await page.goto(mock.url);
    await page.getByText('Do first').waitFor();
    await page.keyboard.press('l');
    await expect(sheet(page).getByText('Daniel Okafor')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Email' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /This keeps your word/ })).toBeChecked();
    await page
        .getByRole('group', { name: 'Next contact' })
        .getByRole('button', { name: 'In a week' })
        .click();
    await save(page).click();
    await expect(toast(page)).toContainText('Email with Daniel logged.');
    await expect(row(page, 'Daniel Okafor')).toHaveCount(0);
    expect(mock.seen.at(-1)).toMatchObject({
        method: 'patch',
        path: `/api/promises/${id(901)}`,
        body: { state: 'kept' },
    });
    await page.keyboard.press('Control+z');
    await expect(row(page, 'Daniel Okafor')).toBeVisible();
    expect(mock.seen.filter((one) => one.path.endsWith('/undo'))).toHaveLength(2);
});

test('without a next contact it asks once', async ({ page, mock }) => {
    await page.goto(mock.url + '/?log');
    await who(page, 'ana', /Ana Ferreira/);
    await save(page).click();
    await expect(page.getByText('When will Ana hear from you again?')).toBeVisible();
    expect(logged(mock)).toEqual([]);
    await sound(page);
    await save(page).click();
    await expect(sheet(page)).toHaveCount(0);
    expect(logged(mock)[0]?.body).not.toHaveProperty('next');
});

test('nothing is saved without a who, or in the future', async ({ page, mock }) => {
    await page.goto(mock.url + '/?log');
    await save(page).click();
    await expect(page.getByText('Say who it was with.')).toBeVisible();
    await sound(page);
    await who(page, 'ana', /Ana Ferreira/);
    await page.getByRole('button', { name: 'Earlier' }).click();
    await page.getByLabel('When', { exact: true }).fill('2026-11-18T20:00');
    await save(page).click();
    await expect(page.getByText('That moment has not come yet.')).toBeVisible();
    expect(mock.seen).toEqual([]);
});

test('Esc keeps a draft, and it can be thrown away', async ({ page, mock, isMobile }) => {
    await page.goto(mock.url);
    await page.getByRole('button', { name: 'Log a contact' }).locator('visible=true').click();
    await page.getByLabel('What happened').fill('Half a sentence');
    await who(page, 'ana', /Ana Ferreira/);
    if (isMobile) await page.getByRole('button', { name: 'Close' }).locator('visible=true').click();
    else await page.keyboard.press('Escape');
    await expect(sheet(page)).toHaveCount(0);
    await expect(page).toHaveURL(mock.url + '/');
    expect(mock.seen).toEqual([]);

    await page.reload();
    await page.getByRole('button', { name: 'Log a contact' }).locator('visible=true').click();
    await expect(page.getByText('Your draft is back.')).toBeVisible();
    await expect(page.getByLabel('What happened')).toHaveValue('Half a sentence');
    await expect(sheet(page).getByText('Ana Ferreira')).toBeVisible();
    await sound(page);
    await page.getByRole('button', { name: 'Start afresh' }).click();
    await expect(page.getByLabel('What happened')).toHaveValue('');
    await page.goBack();
    await page.getByRole('button', { name: 'Log a contact' }).locator('visible=true').click();
    await expect(page.getByText('Your draft is back.')).toHaveCount(0);
});

test('Esc in the list of names closes the list only @desktop', async ({ page, mock }) => {
    await page.goto(mock.url + '/?log');
    await page.getByRole('combobox').fill('ana');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(sheet(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toHaveCount(0);
});

test('a new person is added with the log', async ({ page, mock }) => {
    await page.goto(mock.url + '/?log');
    await who(page, 'Quentin Fabre', /Add “Quentin Fabre” as a new person/);
    await page.getByRole('group', { name: 'Next contact' }).getByRole('button', { name: 'Friday' }).click();
    await save(page).click();
    await expect(sheet(page)).toHaveCount(0);
    // By a uid that belongs to the log: a second try makes nobody twice.
    const uid = String(logged(mock)[0]?.body.uid);
    expect(uid).toMatch(/^[0-9a-f-]{36}$/);
    expect(mock.seen.map((one) => `${one.method} ${one.path}`)).toEqual([
        `put /api/contacts/${uid}-0`,
        'post /api/interactions',
    ]);
    expect(mock.seen[0]?.body).toEqual({ name: 'Quentin Fabre', state: 'active' });
    expect(mock.seen[1]?.body.who).toEqual([expect.stringMatching(/^[0-9A-Z]{13}$/)]);
});

test('save and log another @desktop', async ({ page, mock }) => {
    await page.goto(mock.url + '/?log');
    await who(page, 'ana', /Ana Ferreira/);
    await page.getByRole('group', { name: 'Next contact' }).getByRole('button', { name: 'Friday' }).click();
    await page.getByLabel('What happened').fill('First');
    await page.keyboard.press('Shift+Enter');
    await expect(toast(page)).toBeVisible();
    await expect(page.getByLabel('What happened')).toHaveValue('');
    await expect(page.getByLabel('What happened')).toBeFocused();
    await expect(sheet(page).getByText('Ana Ferreira')).toHaveCount(0);
    const uids = logged(mock).map((one) => one.body.uid);
    await who(page, 'rui', /Rui Costa/);
    await page.getByRole('group', { name: 'Next contact' }).getByRole('button', { name: 'Friday' }).click();
    await save(page).click();
    await expect(sheet(page)).toHaveCount(0);
    expect(logged(mock)).toHaveLength(2);
    expect(logged(mock)[1]?.body.uid).not.toBe(uids[0]);
});

test.describe('when the server says no', () => {
    test.use({ allowed: [FAILED] });

    test('the fault stands at its field, and a second try is the same log', async ({ page, mock }) => {
        mock.fail('POST /api/interactions', 409, {
            title: 'Several people answer to that name.',
            detail: '“ana” could be Ana Ferreira (Tidewater Freight) or Ana Kovač (Dockside Review).',
            field: 'who[0]',
            remedy: 'Choose one of them.',
        });
        await page.goto(mock.url + '/?log');
        await page.getByRole('combobox').fill('ana');
        await page.getByLabel('Minutes').fill('5');
        await page
            .getByRole('group', { name: 'Next contact' })
            .getByRole('button', { name: 'Friday' })
            .click();
        await save(page).click();
        await expect(page.getByRole('alert')).toHaveText(
            '“ana” could be Ana Ferreira (Tidewater Freight) or Ana Kovač (Dockside Review). Choose one of them.',
        );
        expect(logged(mock)[0]?.body.who).toEqual(['ana']);
        mock.fails.clear();
        await who(page, 'ana', /Ana Kovač/);
        await save(page).click();
        await expect(sheet(page)).toHaveCount(0);
        expect(logged(mock)[1]?.body.uid).toBe(logged(mock)[0]?.body.uid);
    });

    const unanswered = async (page: Page, url: string) => {
        await page.goto(url + '/?log');
        await page.getByLabel('What happened').fill('A long story');
        await who(page, 'ana', /Ana Ferreira/);
        await page
            .getByRole('group', { name: 'Next contact' })
            .getByRole('button', { name: 'Friday' })
            .click();
        await page.route('**/api/**', (route) => route.abort());
        await save(page).click();
    };

    test('nothing typed is lost when nobody answers: it waits and is sent, once', async ({ page, mock }) => {
        await unanswered(page, mock.url);
        await expect(toast(page)).toContainText('It is kept here and sent later');
        await expect(sheet(page)).toHaveCount(0);
        expect(logged(mock)).toEqual([]);
        await page.unroute('**/api/**');
        await page.reload();
        await expect(toast(page)).toContainText('What you logged offline is sent');
        expect(logged(mock).map((one) => one.body)).toEqual([
            expect.objectContaining({ who: [id(41)], note: 'A long story', at: expect.any(String) }),
        ]);
    });

    test('nothing typed is lost when nobody answers and the browser keeps nothing', async ({
        page,
        mock,
    }) => {
        // As in a private window: the draft stays where it was typed.
        await page.addInitScript(() => {
            IDBFactory.prototype.open = () => {
                throw new DOMException('not here', 'InvalidStateError');
            };
        });
        await unanswered(page, mock.url);
        await expect(page.getByRole('alert')).toHaveText('The server did not answer. Nothing is lost.');
        await expect(page.getByLabel('What happened')).toHaveValue('A long story');
        await page.unroute('**/api/**');
        await page.reload();
        await expect(page.getByLabel('What happened')).toHaveValue('A long story');
    });
});
