// `virtual:icons`: the icons the page uses, each as one path string, drawn from lucide at build.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { ICON_NAMES } from '../src/lib/icon-names.ts';

type Attributes = Record<string, string>;

/** SVG's simple shapes as path data, so that an icon is one string and one element. */
const SHAPES: Record<string, (a: Attributes) => string> = {
    path: (a) => absolute(a.d ?? ''),
    line: (a) => `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`,
    polyline: (a) => `M${a.points}`,
    polygon: (a) => `M${a.points}Z`,
    circle: (a) => round(+(a.cx ?? 0), +(a.cy ?? 0), +(a.r ?? 0), +(a.r ?? 0)),
    ellipse: (a) => round(+(a.cx ?? 0), +(a.cy ?? 0), +(a.rx ?? 0), +(a.ry ?? 0)),
    rect: (a) => {
        const [x, y, w, h] = [+(a.x ?? 0), +(a.y ?? 0), +(a.width ?? 0), +(a.height ?? 0)];
        const r = Math.min(+(a.rx ?? a.ry ?? 0), w / 2, h / 2);
        const corner = (dx: number, dy: number) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
        return (
            `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
            `h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}Z`
        );
    },
};

function round(cx: number, cy: number, rx: number, ry: number): string {
    return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

/** A path that begins with a relative move begins at 0 0; behind another it has to say so. */
function absolute(d: string): string {
    return d.replace(
        /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)\s*(?=([-.\d])?)/,
        (_, x, y, more) => `M${x} ${y}${more ? 'l' : ''}`,
    );
}

function pathOf(svg: string, name: string): string {
    const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1);
    const drawn = [...body.matchAll(/<(\w+)\s([^>]*?)\/?>/g)].map(([, shape = '', text = '']) => {
        const draw = SHAPES[shape];
        if (!draw) throw new Error(`icon ${name}: <${shape}> is not drawn by plugins/icons.ts`);
        return draw(Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => [m[1], m[2]])));
    });
    if (!drawn.length) throw new Error(`icon ${name}: nothing to draw`);
    return drawn.join('');
}

export function icons(): Plugin {
    const id = 'virtual:icons';
    const folder = join(
        dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')),
        'icons',
    );
    return {
        name: 'relatum-icons',
        resolveId: (source) => (source === id ? '\0' + id : undefined),
        load(source) {
            if (source !== '\0' + id) return undefined;
            const paths = ICON_NAMES.map((name) => [
                name,
                pathOf(readFileSync(join(folder, `${name}.svg`), 'utf8'), name),
            ]);
            return `export const PATHS = ${JSON.stringify(Object.fromEntries(paths))};`;
        },
    };
}
