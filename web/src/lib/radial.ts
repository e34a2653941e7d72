/**
 * Where people stand on the map: the nearer the stronger, by circle around, and for each person always at the same
 * angle, so that nobody jumps. No simulation: the same people give the same picture.
 */
export interface Spot {
    contact: string;
    circle: string;
    strength: number; // 0-100
}

export interface Placed extends Spot {
    x: number;
    y: number;
}

const INNER = 30; // pixels around "you"

/** The distance from the middle of a strength, in a map of that radius. */
export function reach(strength: number, radius: number): number {
    return INNER + ((radius - INNER) * (100 - Math.max(0, Math.min(100, strength)))) / 100;
}

/** Sectors by circle, as wide as they have people; within one evenly, in the order of the ids. */
export function place(people: readonly Spot[], circles: readonly string[], radius: number): Placed[] {
    const order = [...circles.filter((name) => people.some((one) => one.circle === name))];
    for (const { circle } of people) if (!order.includes(circle)) order.push(circle);
    const groups = order.map((name) =>
        people.filter((one) => one.circle === name).toSorted((a, b) => (a.contact < b.contact ? -1 : 1)),
    );
    const gap = groups.length > 1 ? 0.6 : 0; // of a place, between two sectors
    const places = people.length + gap * groups.length;
    let at = 0;
    return groups.flatMap((group) => {
        const placed = group.map((one, i) => {
            const angle = ((at + i + 0.5) / places) * 2 * Math.PI - Math.PI / 2;
            const r = reach(one.strength, radius);
            return { ...one, x: r * Math.cos(angle), y: r * Math.sin(angle) };
        });
        at += group.length + gap;
        return placed;
    });
}
