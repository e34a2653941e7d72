import { expect, test } from 'vitest';
import { place, reach } from '../src/lib/radial';

const crowd = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
        contact: `id${String(i).padStart(3, '0')}`,
        circle: ['Clients', 'Friends', ''][i % 3] ?? '',
        strength: (i * 37) % 101,
    }));
const angle = ({ x, y }: { x: number; y: number }) => Math.atan2(y, x);

test('the strongest stand around you, the weakest on the rim, and no one beyond', () => {
    expect(reach(100, 260)).toBe(30);
    expect(reach(0, 260)).toBe(260);
    expect(reach(140, 260)).toBe(30);
    expect(reach(-5, 260)).toBe(260);
});

test('how far somebody stands says the strength, for all sixty', () => {
    for (const { x, y, strength } of place(crowd(60), ['Clients', 'Friends'], 260))
        expect(Math.hypot(x, y)).toBeCloseTo(reach(strength, 260));
});

test('a circle is one sector: nobody of another one stands between', () => {
    const order = place(crowd(30), ['Friends', 'Clients'], 260)
        .map((one) => ({ circle: one.circle, turn: (angle(one) + Math.PI * 2.5) % (Math.PI * 2) }))
        .toSorted((a, b) => a.turn - b.turn)
        .map(({ circle }) => circle);
    expect(order.filter((circle, i) => circle !== order[i - 1])).toEqual(['Friends', 'Clients', '']);
});

test('whoever grows nearer keeps the direction, and the others stay', () => {
    const before = place(crowd(12), [], 260);
    const after = place(
        crowd(12).map((one) => (one.contact === 'id004' ? { ...one, strength: 99 } : one)),
        [],
        260,
    );
    before.forEach((one, i) => expect(angle(after[i] ?? one)).toBeCloseTo(angle(one)));
});

test('nobody is no trouble', () => expect(place([], ['Clients'], 260)).toEqual([]));
