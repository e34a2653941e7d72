import { expect, test } from 'vitest';
import { de } from '../src/words/de';
import { en } from '../src/words/en';

/** "nav.today" for each word there is; lists count with their length. */
function paths(words: unknown, at = ''): string[] {
    if (Array.isArray(words)) return [`${at}[${words.length}]`];
    if (typeof words !== 'object' || words === null) return [`${at}:${typeof words}`];
    return Object.entries(words).flatMap(([key, value]) => paths(value, at ? `${at}.${key}` : key));
}

test('German says everything English says, and nothing else', () => {
    const free = /^palette\.verbs/; // each language has its own
    const all = (words: unknown) => paths(words).filter((one) => !free.test(one)).sort(); // prettier-ignore
    expect(all(de)).toEqual(all(en));
});

test.each([
    ['en', en],
    ['de', de],
] as const)('%s: no word is empty but where none is wanted, and none shouts', (_, words) => {
    const said = JSON.stringify(words, (key, value: unknown) =>
        key === 'weights' || key === 'asks' ? undefined : value,
    );
    expect(said).not.toMatch(/:""/);
    expect(said).not.toMatch(/!/);
});

test.each([
    [7, 'weekly', 'wöchentlich'],
    [14, 'every 2 weeks', 'alle 2 Wochen'],
    [30, 'monthly', 'monatlich'],
    [45, 'every 45 days', 'alle 45 Tage'],
    [90, 'every 3 months', 'alle 3 Monate'],
])('every %i days', (days, english, german) => {
    expect(en.every(days)).toBe(english);
    expect(de.every(days)).toBe(german);
});

test('what happened, in one phrase', () => {
    expect(en.person.happened('email', 'inbound', 0, 'Ana')).toBe('Ana wrote.');
    expect(en.person.happened('call', 'mutual', 20, 'Ana')).toBe('Call, 20 min.');
    expect(de.person.happened('call', 'mutual', 20, 'Ana')).toBe('Anruf, 20 Min.');
});
