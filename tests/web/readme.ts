/** RELATUM_BIN=... node readme.ts DATABASE FILE: the picture of the README, Today from the sample. */
import { chromium } from '@playwright/test';
import { CHROMIUM } from './chromium.ts';
import { Real } from './real.ts';

const [database, file] = process.argv.slice(2);
if (!database || !file) throw new Error('usage: node readme.ts DATABASE FILE');
const real = await new Real().start(database);
const browser = await chromium.launch(CHROMIUM);
const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    locale: 'en-GB',
});
await page.goto(real.link, { waitUntil: 'networkidle' });
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: file });
await browser.close();
await real.stop();
