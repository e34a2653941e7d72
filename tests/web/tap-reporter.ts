/** TAP on standard output, one point a test, for meson and tools/tally.py. */
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

export default class Tap implements Reporter {
    #n = 0;

    onTestEnd(test: TestCase, result: TestResult) {
        if (result.status !== 'passed' && result.status !== 'skipped' && result.retry < test.retries) return;
        const name = test.titlePath().slice(1).filter(Boolean).join(' › ').replaceAll('#', '');
        const ok = result.status === 'skipped' || test.outcome() === 'expected' || test.outcome() === 'flaky';
        console.log(
            `${ok ? 'ok' : 'not ok'} ${++this.#n} - ${name}${result.status === 'skipped' ? ' # SKIP' : ''}`,
        );
        for (const error of result.errors) {
            const text = error.stack ?? error.message ?? '';
            for (const line of text.split('\n').slice(0, 30)) console.log(`# ${line}`);
        }
    }

    onEnd(result: FullResult) {
        console.log(`1..${this.#n}`);
        if (result.status === 'timedout' || (result.status === 'failed' && !this.#n))
            console.log('Bail out!');
    }

    printsToStdio() {
        return true;
    }
}
