/** Where one can go, with how many wait there: for the sidebar, the tab bar and the palette. */
import type { IconName } from './icon-names';
import { me } from './me.svelte';
import type { Screen } from './routes';
import { today } from './today.svelte';
import { w } from './words';

export interface Place {
    href: string;
    icon: IconName;
    label: string;
    count: number | null;
    /** The screens that belong to it. */
    screens: Screen[];
    /** The key behind g. */
    key: string;
}

class Places {
    main = $derived.by((): Place[] => [
        {
            href: '/',
            icon: 'sun',
            label: w.nav.today,
            count: today.data && !today.data.suggestions ? today.rows.length : null,
            screens: ['today'],
            key: 'T',
        },
        {
            href: '/people',
            icon: 'users',
            label: w.nav.people,
            count: me.people,
            screens: ['people', 'person'],
            key: 'P',
        },
        {
            href: '/introductions',
            icon: 'waypoints',
            label: w.nav.introductions,
            count: me.introductions,
            screens: ['introductions'],
            key: 'I',
        },
        { href: '/plans', icon: 'route', label: w.nav.plans, count: null, screens: ['plans'], key: 'L' },
        {
            href: '/library',
            icon: 'library',
            label: w.nav.library,
            count: null,
            screens: ['library', 'letter'],
            key: 'B',
        },
        {
            href: '/reports',
            icon: 'chart-column',
            label: w.nav.reports,
            count: null,
            screens: ['reports'],
            key: 'R',
        },
    ]);

    /** Views that fill themselves; the server knows who is in them. */
    views = $derived.by((): { name: string; label: string; count: number | null }[] => []);
}

export const places = new Places();
