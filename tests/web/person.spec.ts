/** What is done on a person's page, on the sample, with its undo. */
import { toast } from './app.ts';
import { expect, test } from './held.ts';

test('the line of warmth says what it shows', async ({ page, visit, idOf }) => {
    await visit(`/people/${await idOf('Klára')}`);
    await expect(
        page.getByRole('img', { name: /^Warmth with Klára Havránková over twelve months/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'How this is worked out' }).click();
    await expect(page.getByRole('dialog')).toContainText('Days with contact');
});

test('heard, said back, corrected, taken back', async ({ page, visit, idOf }) => {
    await visit(`/people/${await idOf('Annika')}`);
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByLabel('What they said').fill('a harbour master who answers letters');
    await page.getByLabel('What they said').press('Enter');
    await expect(toast(page)).toContainText('Noted');
    const heard = page.locator('#heard');
    await expect(heard.getByText('A harbour master who answers letters')).toBeVisible();
    await heard.getByRole('button', { name: 'Reflect back' }).click();
    await page.getByRole('button', { name: 'I said it back' }).click();
    await expect(heard.getByText('Reflected')).toBeVisible();
    await heard.getByRole('button', { name: 'Their answer' }).click();
    await page.getByRole('button', { name: 'Not quite' }).click();
    await page.getByLabel('In their words').fill('a harbour master who reads letters');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(heard.getByText('A harbour master who reads letters')).toBeVisible();
    await expect(heard.getByText('corrected from “a harbour master who answers letters”')).toBeVisible();
    await toast(page).getByRole('button', { name: /Undo/ }).click();
    await expect(toast(page)).toContainText('Taken back');
    await page.reload();
    await expect(heard.getByText('A harbour master who answers letters')).toBeVisible();
});

test('a promise is given and kept', async ({ page, visit, idOf }) => {
    await visit(`/people/${await idOf('Aoife')}`);
    await page.getByRole('button', { name: 'Add a promise' }).click();
    await page.getByLabel('What will you do?').fill('the mill’s old ledger, copied');
    await page.getByRole('group', { name: 'By when' }).getByRole('button', { name: 'Friday' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('the mill’s old ledger, copied')).toBeVisible();
    await page.getByRole('checkbox', { name: /the mill’s old ledger/ }).click();
    await expect(toast(page)).toContainText('Kept');
    await expect(page.getByRole('checkbox', { name: /the mill’s old ledger/ })).toHaveCount(0);
});

test('a push-away is opened, answered and closed', async ({ page, visit, idOf }) => {
    await visit(`/people/${await idOf('Beatrix')}?repair=with-${await idOf('Beatrix')}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('radio', { name: 'Cancelled', exact: true }).check();
    await drawer.getByLabel('In your words').fill('an hour before the coffee, the second time');
    await drawer.getByRole('button', { name: 'Look into it' }).click();
    await expect(drawer.getByText('What might be behind it')).toBeVisible();
    await expect(page).not.toHaveURL(/with-/);
    await drawer.getByRole('radiogroup').getByRole('radio').first().check();
    await drawer.getByRole('button', { name: 'I answered; plan the repair' }).click();
    await expect(drawer).toHaveCount(0);
    await page.getByRole('button', { name: /Cancelled/ }).click();
    await drawer.getByRole('radio', { name: 'Stronger', exact: true }).check();
    await drawer.getByLabel('What did you learn?').fill('ask before noon');
    await drawer.getByRole('button', { name: 'Close it' }).click();
    await expect(page.getByText('Repaired, and stronger. ask before noon')).toBeVisible();
});

test('details are edited, and undo brings them back', async ({ page, visit, idOf }) => {
    await visit(`/people/${await idOf('Georg')}`);
    await page.locator('#details').getByRole('button', { name: 'Edit' }).click();
    await page.locator('#details').getByLabel('Title').fill('Farmer and father');
    await page.locator('#details').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Farmer and father')).toBeVisible();
    await toast(page).getByRole('button', { name: /Undo/ }).click();
    await expect(page.getByText('Farmer and father')).toHaveCount(0);
});

test('from the list, by keys alone @desktop', async ({ page, visit }) => {
    await visit('/');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('table').waitFor();
    for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key);
    await expect(page).toHaveURL(/\/people\/\w{13}/);
    await expect(page.getByText(/^2 of 58/)).toBeVisible();
    const name = await page.getByRole('heading', { level: 1 }).textContent();
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(name ?? '');
    await page.keyboard.press('p');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).toContainText('moved away a little');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type('klar');
    await expect(page.getByRole('option', { name: /Klára/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Klára Havránková' })).toBeVisible();
});

test('several at once, and all of it back @desktop', async ({ page, visit }) => {
    await visit('/people?circle=Mentors');
    const rows = page.getByRole('row');
    await expect(rows).toHaveCount(3);
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    const bulk = page.getByRole('toolbar', { name: '2 selected' });
    await bulk.getByRole('button', { name: 'Cadence' }).click();
    await page.getByRole('button', { name: 'Every 2 weeks' }).click();
    await expect(toast(page)).toContainText('The rhythm with 2 people is changed');
    await toast(page).getByRole('button', { name: /Undo/ }).click();
    await expect(toast(page)).toContainText('Taken back');
});
