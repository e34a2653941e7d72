/** Each screen on the sample: it stands, says nothing on the console, and axe finds nothing in either theme. */
import { sound } from './app.ts';
import { expect, test } from './held.ts';

const SCREENS: [name: string, path: (klara: string) => string, shows: string][] = [
    ['today', () => '/', 'Do first'],
    ['people', () => '/people', 'Adaeze Nwankwo-Petri'],
    ['a circle', () => '/people?circle=Clients', 'Annika Sjöbring'],
    ['a person', (klara) => `/people/${klara}`, 'Havránek Bells'],
    ['reflect back', (klara) => `/people/${klara}?reflect`, 'I said it back'],
    ['a promise', (klara) => `/people/${klara}?promise=${klara}`, 'By when'],
    ['repair', (klara) => `/people/${klara}?repair=with-${klara}`, 'What was it?'],
    ['history', (klara) => `/people/${klara}?history=${klara}`, 'Undo'],
    ['a new person', () => '/people?new', 'How did you meet?'],
    ['the palette', () => '/?k', 'Go to'],
    ['log', () => '/?log', 'Next contact'],
    ['settings', () => '/settings', 'Settings'],
    ['no such page', () => '/nowhere', 'There is no such page'],
];

for (const [name, path, shows] of SCREENS)
    test(`${name}`, async ({ page, visit, idOf }) => {
        await visit(path(await idOf('Klára')));
        await expect(page.getByText(shows, { exact: false }).locator('visible=true').first()).toBeVisible();
        await sound(page);
    });

test('keys @desktop', async ({ page, visit }) => {
    await visit('/?keys');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('They pushed away');
    await sound(page);
});

test('more @phone', async ({ page, visit }) => {
    await visit('/more');
    await expect(page.getByRole('link', { name: /Your word/ })).toContainText('10 of 12');
    await sound(page);
    await page.getByRole('link', { name: /Clients/ }).click();
    await expect(page.getByRole('heading', { name: 'Clients' })).toBeVisible();
});
