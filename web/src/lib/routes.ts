/** Which screen an address names: a table of patterns, read from above. */

export interface Match {
    screen: Screen;
    /** ":id" of the pattern, decoded. */
    id: string;
}

const ROUTES = {
    today: '/',
    people: '/people',
    person: '/people/:id',
    introductions: '/introductions',
    plans: '/plans/:id?',
    library: '/library/:id?',
    letter: '/letters/:id',
    reports: '/reports',
    settings: '/settings/:id?',
    more: '/more',
    import: '/start/import',
    ten: '/start/ten',
    share: '/share',
} as const;

export type Screen = keyof typeof ROUTES;

/** null = no such page. */
export function match(path: string): Match | null {
    const parts = path.split('/').filter(Boolean);
    for (const [screen, pattern] of Object.entries(ROUTES) as [Screen, string][]) {
        const want = pattern.split('/').filter(Boolean);
        const open = want.at(-1)?.endsWith('?') ? 1 : 0;
        if (parts.length > want.length || parts.length < want.length - open) continue;
        if (!parts.every((part, i) => want[i]?.startsWith(':') || want[i] === part)) continue;
        const at = want.findIndex((word) => word.startsWith(':'));
        return { screen, id: at < 0 ? '' : decode(parts[at] ?? '') };
    }
    return null;
}

function decode(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

/** Screens without the sidebar. */
export const BARE: ReadonlySet<Screen> = new Set(['import', 'ten']);
