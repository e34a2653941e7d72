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
