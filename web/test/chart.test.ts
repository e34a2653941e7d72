import { expect, test } from 'vitest';
import { crisp, everyNth, path, scale, steps } from '../src/lib/chart';
import { place, reach } from '../src/lib/radial';

test('a scale maps both ends and what lies between', () => {
    const y = scale([0, 100], [104, 6]);
    expect([y(0), y(50), y(100)]).toEqual([104, 55, 6]);
    expect(scale([3, 3], [0, 10])(3)).toBe(0);
});

test('a hairline stands on a half pixel', () => expect([crisp(10.2), crisp(10.7)]).toEqual([10.5, 11.5]));

test.each([
    [[[0, 1], [1, 2], [2, 3]], 'M0 1L1 2L2 3'],
    [[[0, 1], [1, null], [2, 3], [3, 4]], 'M0 1h.01M2 3L3 4'],
    [[[0, null], [1, null]], ''],
    [[[0, 5]], 'M0 5h.01'],
] as [[number, number | null][], string][])('the line through %j', (points, line) => expect(path(points)).toBe(line)); // prettier-ignore

test.each([
    [0, [0, 1]],
    [2, [0, 1, 2]],
    [12, [0, 3, 6, 9, 12]],
    [100, [0, 25, 50, 75, 100]],
    [89, [0, 25, 50, 75, 100]],
])('steps up to %i', (most, all) => {
    const found = steps(most);
    expect(found.at(-1)).toBeGreaterThanOrEqual(most);
    expect(found.every(Number.isInteger)).toBe(true);
    expect(found.length).toBeLessThanOrEqual(7);
    if (most === 100) expect(found).toEqual(all);
});

test('labels thin out as they have to', () => {
    expect(everyNth(12, 300, 24)).toBe(1);
    expect(everyNth(12, 150, 24)).toBe(2);
    expect(everyNth(12, 0, 24)).toBeGreaterThan(12);
});

const PEOPLE = [
    { contact: 'C', circle: 'Family', strength: 100 },
    { contact: 'A', circle: 'Clients', strength: 50 },
    { contact: 'B', circle: 'Clients', strength: 0 },
    { contact: 'D', circle: '', strength: 70 },
];

test('on the map the stronger is the nearer', () => {
    const far = (one: { x: number; y: number }) => Math.round(Math.hypot(one.x, one.y));
    const placed = new Map(place(PEOPLE, ['Clients', 'Family'], 200).map((one) => [one.contact, far(one)]));
    expect(placed.get('C')).toBe(30);
    expect(placed.get('A')).toBe(115);
    expect(placed.get('B')).toBe(200);
    expect(reach(120, 200)).toBe(30);
});

test('nobody jumps: the order of the answer does not matter, and nobody is lost', () => {
    const one = place(PEOPLE, ['Clients', 'Family'], 200);
    const other = place(PEOPLE.toReversed(), ['Clients', 'Family'], 200);
    const key = (all: typeof one) => all.map(({ contact, x, y }) => [contact, x, y]).sort();
    expect(key(other)).toEqual(key(one));
    expect(one).toHaveLength(4);
});
