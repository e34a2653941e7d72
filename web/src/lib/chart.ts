/** Geometry of the charts: numbers to pixels, and nothing of the page. */

/** A straight scale: from the numbers [a, b] to the pixels [x, y]. */
export function scale([a, b]: [number, number], [x, y]: [number, number]): (n: number) => number {
    const span = b - a || 1;
    return (n) => x + ((n - a) / span) * (y - x);
}

/** Half pixels, so that a hairline is sharp. */
export const crisp = (n: number) => Math.round(n) + 0.5;
const short = (n: number) => Math.round(n * 10) / 10;

/** Lines through the points that are known, as one SVG path; a gap where one is not. A lone point is a dot's worth of line. */
export function path(points: readonly (readonly [number, number | null])[]): string {
    let text = '';
    let open = false;
    for (const [i, [x, y]] of points.entries()) {
        if (y === null) {
            open = false;
            continue;
        }
        text += `${open ? 'L' : 'M'}${short(x)} ${short(y)}`;
        if (!open && (i + 1 === points.length || points[i + 1]?.[1] === null)) text += 'h.01';
        open = true;
    }
    return text;
}

/** Round steps from 0 to at least `most`: three to six of them, whole numbers only. */
export function steps(most: number): number[] {
    const wanted = Math.max(1, most) / 4;
    const power = 10 ** Math.floor(Math.log10(wanted));
    const step = Math.max(
        1,
        [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= wanted) ?? wanted,
    );
    const whole = Math.ceil(step);
    return Array.from({ length: Math.ceil(Math.max(1, most) / whole) + 1 }, (_, i) => i * whole);
}

/** Which of n labels of that width fit beside each other: every first, second, third ... */
export function everyNth(n: number, room: number, width: number): number {
    return Math.max(1, Math.ceil((n * width) / Math.max(1, room)));
}

/** Parts on top of each other, the first at the bottom: where each begins and ends, in their own unit. */
export function stack<K extends string>(
    parts: readonly (readonly [K, number])[],
): { key: K; from: number; to: number }[] {
    let from = 0;
    return parts.map(([key, n]) => ({ key, from, to: (from += n) }));
}

/** Labels at the heights they want, moved as little as keeps `gap` between them and all above `floor`. */
export function apart(wanted: readonly number[], gap: number, floor: number): number[] {
    const at = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
    for (const [k, one] of at.entries()) one.y = Math.max(one.y, (at[k - 1]?.y ?? -Infinity) + gap);
    for (const [k, one] of [...at.entries()].reverse())
        one.y = Math.min(one.y, k + 1 < at.length ? (at[k + 1]?.y ?? floor) - gap : floor);
    return at.sort((a, b) => a.i - b.i).map(({ y }) => y);
}

/** Below this many people a share says more than it knows: then "n of m" stands. */
export const ENOUGH = 20;

/** The middle one's number of contacts, read off how many reached each: it cannot disagree with the chart. */
export const median = (reached: readonly { n: number; people: number }[], people: number) =>
    people
        ? reached.reduce((most, { n, people: had }) => (had * 2 >= people ? Math.max(most, n) : most), 0)
        : null;
