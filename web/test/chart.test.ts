import { expect, test } from 'vitest';
import { apart, everyNth, median, path, scale, stack, steps } from '../src/lib/chart';

test('a scale runs straight, downwards too, and stands on no span at all', () => {
    const y = scale([0, 100], [170, 20]);
    expect([y(0), y(50), y(100)]).toEqual([170, 95, 20]);
    expect(scale([5, 5], [0, 10])(5)).toBe(0);
});

test.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [12, [0, 5, 10, 15]],
    [43, [0, 20, 40, 60]],
    [100, [0, 25, 50, 75, 100]],
])('steps up to %d', (most, all) => expect(steps(most)).toEqual(all));

test.each([
    [12, 400, 30, 1],
    [12, 300, 30, 2],
    [53, 300, 46, 9],
    [0, 0, 30, 1],
])('of %d labels in %d pixels, each %d wide, every %d.', (n, room, width, nth) =>
    expect(everyNth(n, room, width)).toBe(nth),
);

test('a line has a gap where nothing is known, and a lone point is seen', () => {
    expect(path([[0, 1], [1, 2], [2, null], [3, 4]])).toBe('M0 1L1 2M3 4h.01'); // prettier-ignore
});

test('parts lie on each other without a gap', () => {
    expect(stack([['a', 3], ['b', 0], ['c', 2]])).toEqual([
        { key: 'a', from: 0, to: 3 },
        { key: 'b', from: 3, to: 3 },
        { key: 'c', from: 3, to: 5 },
    ]); // prettier-ignore
});

test('labels keep their place where there is room, else their distance', () => {
    expect(apart([20, 60, 100], 14, 170)).toEqual([20, 60, 100]);
    expect(apart([20, 22, 24], 14, 170)).toEqual([20, 34, 48]);
    expect(apart([170, 168, 169], 14, 170)).toEqual([170, 142, 156]);
    expect(apart([], 14, 170)).toEqual([]);
});

test('the median is what half of them reached, as the bars show it', () => {
    const reached = (...people: number[]) => people.map((had, i) => ({ n: i + 1, people: had }));
    expect(median(reached(44, 43, 34, 24, 18), 44)).toBe(4);
    expect(median(reached(10, 5, 4), 10)).toBe(2);
    expect(median(reached(0, 0), 0)).toBeNull();
});
