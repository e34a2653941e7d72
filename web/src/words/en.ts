/** English: every word the page says by itself. de.ts has the same shape. Sentences about people come from the server. */
import { count, first, people } from './en/common';
import * as today from './en/today';
import * as person from './en/person';
import * as practice from './en/practice';
import * as introductions from './en/introductions';
import * as plans from './en/plans';
import * as list from './en/people';
import * as log from './en/log';
import * as reports from './en/reports';
import * as settings from './en/settings';

export const en = {
    ...today,
    ...person,
    ...practice,
    ...introductions,
    ...plans,
    ...list,
    ...log,
    ...reports,
    ...settings,

    first,
    people,
    app: 'relatum',
    main: 'Main',
    skip: 'Skip to the page',

    nav: {
        today: 'Today',
        people: 'People',
        introductions: 'Introductions',
        plans: 'Plans',
        library: 'Library',
        reports: 'Reports',
        settings: 'Settings',
        more: 'More',
        log: 'Log a contact',
        find: 'Search or do',
        circles: 'Circles',
        circleNew: 'New circle',
        close: 'Close',
        back: 'Back',
        word: 'Your word and the next days',
        wordShort: 'Your word',
        sections: { relationships: 'Relationships', app: 'relatum' },
        cooling: 'Cooling',
        noStep: 'No next step',
        appearance: 'Appearance',
        sync: {
            fresh: 'Up to date',
            offline: 'Offline',
            waiting: (n: number) => `${n} waiting to be sent`,
            never: 'No answer yet',
            at: (ago: string) => `Up to date, ${ago}`,
        },
        update: 'A newer version is ready.',
        updateDo: 'Load it',
        gone: 'There is no such page',
    },

    ago(minutes: number): string {
        if (minutes < 60) return `${minutes} min ago`;
        if (minutes < 48 * 60) return `${Math.round(minutes / 60)} h ago`;
        return `${Math.round(minutes / 1440)} days ago`;
    },

    cancel: 'Cancel',
    capital: (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1),
    every(days: number): string {
        if (days === 1) return 'every day';
        if (days === 7) return 'weekly';
        if (days === 30) return 'monthly';
        if (days % 7 === 0 && days <= 56) return `every ${days / 7} weeks`;
        if (days % 30 === 0) return `every ${days / 30} months`;
        return `every ${days} days`;
    },
    bands: { Fresh: 'Fresh', Warm: 'Warm', Mild: 'Mild', Cool: 'Cool', Cold: 'Cold' } as Record<
        string,
        string
    >,

    states: {
        doneTitle: 'That is everyone for today',
        doneText(heard: number, next: { day: string; people: number } | null): string {
            const had = heard ? `${count(heard)} ${heard === 1 ? 'person' : 'people'} heard from you. ` : '';
            return (
                had +
                (next ? `${next.day} has ${count(next.people).toLowerCase()}.` : 'The next days are free.')
            );
        },
        freeTitle: 'Nobody is waiting for you today',
        nobodyTitle: 'Nobody is here yet',
        nobodyText: 'Bring in the people you know, from an address book or mail.',
        nobodyDo: 'Bring people in',
        offline: (time: string) =>
            `You are offline. The list is from ${time}; what you log is kept here and sent later.`,
        waiting: (n: number) => `${n} waiting`,
        noAnswer: 'The server did not answer. Nothing is lost.',
        stale: (time: string) => `The server did not answer. The list is from ${time}; nothing is lost.`,
        keptFrom: (time: string) => `You are offline. What you see is from ${time}.`,
        again: 'Try again',
        signedOut: 'You are signed out',
        signedOutText: 'Sign in, or press Enter where “relatum serve” runs and open the link it prints.',
        signIn: 'Sign in',
        toToday: 'To Today',
    },

    channels: {
        call: 'Call',
        email: 'Email',
        letter: 'Letter',
        card: 'Card',
        gift: 'Gift',
        meeting: 'Meeting',
        message: 'Message',
        visit: 'Visit',
        article: 'Article',
        event: 'Event',
    },
};

export type Words = typeof en;
