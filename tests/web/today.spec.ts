import { id, NOW, SUGGESTED, TODAY } from './fixtures.ts';
import { deed, expect, FAILED, opened, row, sound, test, toast } from './app.ts';

test('the day as it is drawn', async ({ page, mock, isMobile }) => {
    await page.goto(mock.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wednesday 18 November');
    await expect(page.getByText('8 people, about an hour. Two of them first.')).toBeVisible();
    await expect(
        page.getByRole('heading', { level: 2, name: /Do first|Good today|If there is time/ }),
    ).toHaveText([/Do first/, 'Good today', 'If there is time']);
    await expect(page.getByRole('list', { name: 'Good today' }).locator('.td-row')).toHaveCount(4);

    const first = row(page, 'Daniel Okafor');
    await expect(opened(page)).toHaveText('Daniel Okafor');
    await expect(first).toContainText('Promised for today');
    await expect(first).toContainText('From your log of Fri 13 Nov.');
    await expect(first.locator('.quote')).toContainText('the vendor checklist, cut to the eleven questions');
    const send = first.getByRole('link', { name: 'Review and send' });
    await expect(send).toHaveAttribute(
        'href',
        /^mailto:daniel\.okafor@brightwell\.example\?body=Daniel%2C%20as%20promised/,
    );
    await expect(row(page, 'Mei-Ling Zhou')).toContainText('and 2 more reasons');

    if (!isMobile) {
        await expect(page.getByRole('complementary')).toContainText('21 of 22');
        await expect(
            page.getByRole('img', { name: /22 promises, oldest first: 21 on time, 1 late/ }),
        ).toBeVisible();
        await expect(page.getByRole('complementary')).toContainText('Mon 23');
        await expect(page.getByRole('navigation').getByRole('link', { name: /Today/ })).toContainText('8');
    }
    await sound(page);
});

test('a row opens by a touch, and shows every reason', async ({ page, mock }) => {
    await page.goto(mock.url);
    await row(page, 'Mei-Ling Zhou').click();
    await expect(opened(page)).toHaveText('Mei-Ling Zhou');
    await expect(row(page, 'Mei-Ling Zhou')).toContainText('Thanks not said');
    await sound(page);
});

test('what is called is called, what has no address is logged', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByRole('button', { name: 'Ruth Adeyemi' }).click();
    await expect(page.getByRole('link', { name: 'Call' })).toHaveAttribute('href', 'tel:+442079460991');
    await page.getByRole('button', { name: 'Lucas Meyer' }).click();
    await expect(row(page, 'Lucas Meyer').locator('.do')).toHaveText(/^Log/);
});

test('keys move, open and do @desktop', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByText('Do first').waitFor();
    await page.keyboard.press('j');
    await expect(opened(page)).toHaveText('Priya Raman');
    await expect(page.getByRole('button', { name: 'Priya Raman' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(opened(page)).toHaveText('Ruth Adeyemi');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await expect(opened(page)).toHaveText('Daniel Okafor');

    await page.keyboard.press('e');
    await expect(opened(page)).toHaveText('Priya Raman');
    await expect(page.getByRole('button', { name: 'Priya Raman' })).toBeFocused();
    await expect(toast(page)).toContainText('Done. Daniel is off today’s list');
    await expect(row(page, 'Daniel Okafor')).toHaveCount(0);
    expect(mock.seen.at(-1)).toMatchObject({
        path: '/api/today/answers',
        body: { contact: id(31), kind: 'promise', row: id(901), answer: 'done' },
    });
    await page.keyboard.press('Control+z');
    await expect(row(page, 'Daniel Okafor')).toBeVisible();
    expect(mock.seen.at(-1)?.path).toMatch(/^\/api\/changes\/\w{13}\/undo$/);
});

test('single keys can be switched off @desktop', async ({ page, mock }) => {
    await page.goto(mock.url + '/settings/appearance');
    await page.getByRole('switch', { name: /Single keys/ }).uncheck();
    await page.goto(mock.url);
    await page.getByText('Do first').waitFor();
    for (const key of ['e', 'x', 'l', '?', 'j', 'Shift+D']) await page.keyboard.press(key);
    await expect(opened(page)).toHaveText('Daniel Okafor');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(mock.seen).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await expect(opened(page)).toHaveText('Priya Raman');
});

test('snooze: a day, or the end of this one', async ({ page, mock }) => {
    await page.goto(mock.url);
    await deed(page, 'Snooze').click();
    const menu = page.getByRole('dialog', { name: 'When should Daniel come back?' });
    await expect(menu).toContainText('You gave Daniel your word');
    await expect(menu.getByRole('button', { name: 'Later today' })).toBeFocused();
    await sound(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(menu.getByRole('button', { name: /Monday/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText('Daniel comes back on Mon 23 Nov');
    expect(mock.seen.at(-1)?.body).toMatchObject({ answer: 'later', until: '2026-11-23' });

    await deed(page, 'Snooze').click();
    await page.getByRole('button', { name: 'Pick a day' }).click();
    await page.getByLabel('Pick a day').fill('2026-12-01');
    await page.getByRole('button', { name: 'Choose' }).click();
    expect(mock.seen.at(-1)?.body).toMatchObject({ contact: id(32), answer: 'later', until: '2026-12-01' });

    const asked = mock.seen.length;
    await deed(page, 'Snooze').click();
    await page.getByRole('button', { name: 'Later today' }).click();
    await expect(
        page.getByRole('list', { name: 'If there is time' }).locator('.td-row').last(),
    ).toContainText('Ruth Adeyemi');
    await page.reload();
    await expect(
        page.getByRole('list', { name: 'If there is time' }).locator('.td-row').last(),
    ).toContainText('Ruth Adeyemi');
    expect(mock.seen.length, 'the end of today is nothing the server has to know').toBe(asked);
});

test('skip asks why, rest asks until when', async ({ page, mock, isMobile }) => {
    const others = async (name: 'Skip' | 'Let rest') => {
        if (isMobile) await page.getByRole('button', { name: 'More' }).click();
        if (isMobile) await page.getByRole('dialog').getByRole('button', { name }).click();
        else await deed(page, name).click();
    };
    await page.goto(mock.url);
    await others('Skip');
    await page.getByRole('button', { name: /Not now/ }).click();
    await expect(toast(page)).toContainText('Left out for Daniel');
    expect(mock.seen.at(-1)?.body).toMatchObject({ answer: 'not_this', why: 'Not now', until: '2026-12-18' });

    await others('Let rest');
    await page.getByRole('button', { name: 'They write or call' }).click();
    await expect(toast(page)).toContainText('Priya rests until they write');
    expect(mock.seen.at(-1)?.body).toMatchObject({ contact: id(32), answer: 'rest', until: null });
    await toast(page).getByRole('button', { name: /Undo/ }).click();
    await expect(row(page, 'Priya Raman')).toBeVisible();
});

test('Esc leaves a menu as it was, and gives the focus back @desktop', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByRole('button', { name: 'Daniel Okafor' }).focus();
    await page.keyboard.press('x');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Daniel Okafor' })).toBeFocused();
    expect(mock.seen).toEqual([]);
});

test('under the pointer a row offers its deeds, and nothing shifts @desktop', async ({ page, mock }) => {
    await page.goto(mock.url);
    const ruth = row(page, 'Ruth Adeyemi');
    const before = await ruth.boundingBox();
    await ruth.hover();
    const deeds = ruth.getByRole('group', { name: 'Actions: Ruth Adeyemi' });
    await expect(deeds.getByRole('button')).toHaveCount(4);
    expect(await ruth.boundingBox()).toEqual(before);
    await deeds.getByRole('button', { name: 'Done' }).click();
    await expect(ruth).toHaveCount(0);
    await expect(opened(page)).toHaveText('Daniel Okafor');
});

test('Enter does what the row proposes @desktop', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByRole('button', { name: 'Lucas Meyer' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Log a contact' })).toContainText('Lucas Meyer');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Beatriz Nunes' }).focus();
    await page.keyboard.press('Space');
    await expect(opened(page)).toHaveText('Beatriz Nunes');
    await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('why this order, on the phone @phone', async ({ page, mock }) => {
    await page.goto(mock.url);
    await deed(page, 'More').click();
    await page.getByRole('button', { name: 'Why this order' }).click();
    await expect(page.getByRole('dialog', { name: 'Why this order' })).toContainText(
        'A promise, weight 2, due today.',
    );
    await sound(page);
    await page.getByRole('button', { name: 'Close' }).locator('visible=true').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('why this order @desktop', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByText('Do first').waitFor();
    await page.keyboard.press('w');
    const why = page.getByRole('region', { name: 'Why this order' });
    await expect(why).toContainText('A promise, weight 2, due today.');
    await page.keyboard.press('j');
    await expect(why).toContainText('A push-away, weight 2, 2 days due.');
    await sound(page);
    await page.keyboard.press('Escape');
    await expect(why).toHaveCount(0);
});

test.describe('when the server says no', () => {
    test.use({ allowed: [FAILED] });

    test('a row that was answered comes back, with the reason', async ({ page, mock }) => {
        await page.goto(mock.url);
        mock.fail('POST /api/today/answers', 409, {
            title: 'Somebody changed this meanwhile.',
            remedy: 'Load the page again.',
        });
        await deed(page, 'Done').click();
        await expect(toast(page)).toContainText(
            'Daniel is back on the list: Somebody changed this meanwhile. Load the page again.',
        );
        await expect(row(page, 'Daniel Okafor')).toBeVisible();
    });

    test('could not load, then could', async ({ page, mock }) => {
        mock.fail('GET /api/today', 503, { title: 'The database is busy.' });
        await page.goto(mock.url);
        await expect(page.getByRole('alert')).toContainText('The database is busy.');
        await sound(page);
        mock.fails.clear();
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect(row(page, 'Daniel Okafor')).toBeVisible();
        await expect(page.getByRole('alert')).toHaveCount(0);
    });

    test('signed out', async ({ page, mock }) => {
        for (const path of ['/api/today', '/api/me', '/api/circles', '/api/people'])
            mock.fail(`GET ${path}`, 401, { title: 'Sign in first.' });
        await page.goto(mock.url);
        await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
        await sound(page);
    });
});

test.describe('offline', () => {
    test.use({ allowed: [FAILED] });

    test('the list stays, and says from when it is', async ({ page, mock }) => {
        await page.goto(mock.url);
        await page.getByText('Do first').waitFor();
        await page.route('**/api/**', (route) => route.abort());
        await page.clock.setFixedTime('2026-11-18T09:40:00');
        await page.evaluate(() => dispatchEvent(new Event('focus')));
        await expect(page.getByText('You are offline. The list is from 08:40')).toBeVisible();
        await expect(row(page, 'Daniel Okafor')).toBeVisible();
        await sound(page);
        await deed(page, 'Done').click();
        await expect(toast(page)).toContainText('The server did not answer. Nothing is lost.');
        await expect(row(page, 'Daniel Okafor')).toBeVisible();
        await page.unroute('**/api/**');
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await expect(page.getByText('You are offline')).toHaveCount(0);
    });
});

test('loading: nothing for 400 ms, then the shape', async ({ page, mock }) => {
    let open = () => {};
    mock.gate = new Promise((done) => (open = done));
    await page.clock.install({ time: NOW });
    await page.clock.pauseAt('2026-11-18T08:41:00');
    await page.goto(mock.url, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.clock.runFor(390);
    await expect(page.locator('.sk')).toHaveCount(0);
    await page.clock.runFor(20);
    await expect(page.locator('.sk')).toHaveCount(6);
    await expect(page.getByRole('status').filter({ hasText: 'Loading your day' })).toBeAttached();
    open();
    await expect(row(page, 'Daniel Okafor')).toBeVisible();
    await expect(page.locator('.sk')).toHaveCount(0);
});

test('all done', async ({ page, mock }) => {
    mock.today.rows = mock.today.rows.slice(0, 1);
    await page.goto(mock.url);
    await deed(page, 'Done').click();
    await expect(page.getByRole('heading', { name: 'That is everyone for today' })).toBeVisible();
    await expect(page.getByText('One person heard from you. Thursday has three.')).toBeVisible();
    await sound(page);
});

test('nobody due', async ({ page, mock }) => {
    mock.today.rows = [];
    await page.goto(mock.url);
    await expect(page.getByRole('heading', { name: 'Nobody is waiting for you today' })).toBeVisible();
    await sound(page);
});

test('nobody there', async ({ page, mock }) => {
    mock.today = { ...structuredClone(SUGGESTED), rows: [] };
    await page.goto(mock.url);
    await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
    await sound(page);
});

test('pick ten', async ({ page, mock }) => {
    mock.today = structuredClone(SUGGESTED);
    await page.goto(mock.url);
    await expect(page.getByRole('checkbox')).toHaveCount(10);
    await sound(page);
    await page.getByRole('checkbox', { name: /Jonas Brandt/ }).uncheck();
    await page.getByRole('checkbox', { name: /Grace Mbeki/ }).uncheck();
    await expect(page.getByText('8 of 10 chosen')).toBeVisible();
    await page.getByRole('button', { name: 'Start with these 8' }).click();
    await expect(row(page, 'Daniel Okafor')).toBeVisible();
    await expect(toast(page)).toContainText('8 people picked');
    const contacts = mock.seen.at(-1)?.body.contacts as string[];
    expect(contacts).toHaveLength(8);
    expect(contacts).not.toContain(id(65));
});

test('your word, on the phone @phone', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByRole('button', { name: /Your word/ }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('21 of 22');
    await sound(page);
    await page.goBack();
    await expect(sheet).toHaveCount(0);
});

test('coming back to the window asks again, when the list is old', async ({ page, mock }) => {
    await page.goto(mock.url);
    await page.getByText('Do first').waitFor();
    mock.today.rows = TODAY.rows.slice(1);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(row(page, 'Daniel Okafor')).toBeVisible();
    await page.clock.setFixedTime('2026-11-18T08:45:00');
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(row(page, 'Daniel Okafor')).toHaveCount(0);
});

test('what people are called is never run', async ({ page, mock }) => {
    const evil = '<img src=x onerror=alert(1)>{{7*7}}';
    const link = 'javascript:alert(1)';
    mock.today.rows = TODAY.rows.map((one, i) => ({
        ...one,
        name: evil + i,
        organization: evil,
        act: evil,
        draft: evil,
        reach: i === 2 ? link : 'a@b?cc=x@y&body=z',
        reason: { ...one.reason, label: evil, sentence: evil, evidence: evil },
        more: [{ ...one.reason, label: evil, sentence: evil }],
    }));
    await page.goto(mock.url);
    await expect(page.getByText(evil + '0')).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(page.locator('.do')).toHaveAttribute('href', /^mailto:a@b%3Fcc%3Dx%40y%26body%3Dz\?body=/);
    await page.getByRole('button', { name: evil + '2' }).click();
    await expect(page.locator('.do')).toHaveAttribute('href', /^tel:\d*$/);
});
