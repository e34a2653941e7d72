import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './chromium.ts';

export default defineConfig({
    testMatch: '*.spec.ts',
    globalTeardown: './sweep.ts',
    outputDir: process.env.RELATUM_WEB_OUT ?? 'out',
    workers: 2,
    fullyParallel: true,
    timeout: 90_000 /* for a machine that does much else */,
    retries: 2 /* such a machine also lets keys and streams come late */,
    expect: { timeout: 15_000 },
    forbidOnly: !!process.env.CI,
    reporter: [['./tap-reporter.ts']],
    use: { serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'Europe/Lisbon', launchOptions: CHROMIUM },
    projects: [
        { name: 'desktop', use: { viewport: { width: 1440, height: 900 } }, grepInvert: /@phone/ },
        {
            name: 'phone',
            use: {
                viewport: { width: 390, height: 844 },
                deviceScaleFactor: 2,
                isMobile: true,
                hasTouch: true,
            },
            grepInvert: /@desktop/,
        },
    ],
});
