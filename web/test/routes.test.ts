import { expect, test } from 'vitest';
import { KEYMAP, single } from '../src/lib/keymap';
import { match } from '../src/lib/routes';

test.each([
    ['/', 'today', ''],
    ['/people', 'people', ''],
    ['/people/0SA6WXD89SC00', 'person', '0SA6WXD89SC00'],
    ['/people/urn%3Auuid%3A1', 'person', 'urn:uuid:1'],
    ['/plans', 'plans', ''],
    ['/plans/new_friend', 'plans', 'new_friend'],
    ['/settings/devices', 'settings', 'devices'],
    ['/start/ten', 'ten', ''],
])('%s is %s', (path, screen, id) => expect(match(path)).toEqual({ screen, id }));

test.each(['/nowhere', '/people/1/2', '/start', '/start/else', '/letters'])('%s is no page', (path) =>
    expect(match(path)).toBeNull(),
);

test('an address that cannot be decoded is taken as it is', () =>
    expect(match('/people/%E0%A4%A')).toEqual({ screen: 'person', id: '%E0%A4%A' }));

test('no key does two things on one screen', () => {
    for (const scope of ['today', 'person', 'people', 'log'] as const) {
        const all = KEYMAP.filter(
            (one) => one.scope === scope || one.scope === 'anywhere' || one.scope === 'goto',
        );
        const keys = all.flatMap((one) => one.keys);
        expect(
            keys.filter((key, i) => keys.indexOf(key) !== i),
            scope,
        ).toEqual([]);
    }
});

test.each([
    ['l', true],
    ['?', true],
    ['shift+d', true],
    ['g t', true],
    ['mod+k', false],
    ['enter', false],
    ['arrowdown', false],
    ['mod+enter', false],
])('%s is a single key: %s', (key, is) => expect(single(key)).toBe(is));
