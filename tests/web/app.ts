/** What every browser test stands on: a mock of its own, and a page that may not complain. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { NOW } from './fixtures.ts';
import { Mock } from './mock.ts';

export { expect };

interface Fixtures {
    mock: Mock;
    /** Messages of the console a test expects: an answer of 4xx or 5xx is written there by the browser. */
    allowed: RegExp[];
}

export const test = base.extend<Fixtures>({
    mock: async ({}, use) => {
        const mock = await new Mock().start();
        await use(mock);
        await mock.stop();
        expect(mock.broken, 'page and mock keep to api/openapi.yaml').toEqual([]);
    },
    allowed: [[], { option: true }],
    page: async ({ page, allowed }, use) => {
        const complaints: string[] = [];
        const strange: string[] = [];
        page.on('console', (message) => {
            const said = message.text();
            // Most tests run without the service worker; Playwright says so.
            if (said.includes('Service Worker registration blocked by Playwright')) return;
            if (!allowed.some((one) => one.test(said))) complaints.push(`${message.type()}: ${said}`);
        });
        page.on('pageerror', (error) => complaints.push(String(error)));
        page.on('dialog', (dialog) => {
            complaints.push(`dialog: ${dialog.message()}`);
            void dialog.dismiss();
        });
        page.on('request', (request) => {
            if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) strange.push(request.url());
        });
        await page.addInitScript(() => {
            addEventListener('securitypolicyviolation', (event) =>
                console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
            );
        });
        await page.clock.setFixedTime(NOW);
        await use(page);
        expect(complaints, 'nothing is said on the console').toEqual([]);
        expect(strange, 'nothing is fetched from elsewhere').toEqual([]);
    },
});

export const FAILED = /Failed to load resource/;

/** No violation in either theme; and nothing wider than the screen. */
export async function sound(page: Page) {
    for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() =>
            Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))),
        );
        const axe = new AxeBuilder({ page });
        // By night only the colours are others.
        if (colorScheme === 'dark') axe.withRules(['color-contrast']);
        else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
        const { violations } = await axe.analyze();
        const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        );
        expect(found, `axe, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, 'no sideways scrolling').toBeLessThanOrEqual(0);
}

export const row = (page: Page, name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('button', { name, exact: true }) });
/** The row that is open: its name's button says so. */
export const opened = (page: Page) => page.getByRole('list').getByRole('button', { expanded: true });
/** A button of the open row. */
export const deed = (page: Page, name: string) =>
    page.locator('.td-acts').getByRole('button', { name: new RegExp(`^${name}`) });
export const toast = (page: Page) => page.locator('.toast');
