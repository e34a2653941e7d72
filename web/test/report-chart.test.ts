import { expect, test } from 'vitest';
import { apart, median, stack } from '../src/lib/chart';

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
