/** Deutsch: dieselbe Gestalt wie en.ts. Sätze über Menschen kommen vom Server. */
import type { Words } from './en';
import { count, first, people } from './de/common';
import * as today from './de/today';
import * as person from './de/person';
import * as practice from './de/practice';
import * as introductions from './de/introductions';
import * as plans from './de/plans';
import * as list from './de/people';
import * as log from './de/log';
import * as reports from './de/reports';
import * as settings from './de/settings';

export const de: Words = {
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
    main: 'Hauptmenü',
    skip: 'Zum Inhalt',

    nav: {
        today: 'Heute',
        people: 'Menschen',
        introductions: 'Vermitteln',
        plans: 'Pläne',
        library: 'Bibliothek',
        reports: 'Berichte',
        settings: 'Einstellungen',
        more: 'Mehr',
        log: 'Kontakt eintragen',
        find: 'Suchen oder tun',
        circles: 'Kreise',
        circleNew: 'Neuer Kreis',
        close: 'Schließen',
        back: 'Zurück',
        word: 'Dein Wort und die nächsten Tage',
        wordShort: 'Dein Wort',
        sections: { relationships: 'Beziehungen', app: 'relatum' },
        cooling: 'Kühlt ab',
        noStep: 'Kein nächster Schritt',
        appearance: 'Aussehen',
        sync: {
            fresh: 'Auf dem Stand',
            offline: 'Offline',
            waiting: (n) => `${n} warten aufs Senden`,
            never: 'Noch keine Antwort',
            at: (ago) => `Auf dem Stand, ${ago}`,
        },
        update: 'Eine neuere Fassung ist da.',
        updateDo: 'Laden',
        gone: 'Diese Seite gibt es nicht',
    },

    ago(minutes) {
        if (minutes < 60) return `vor ${minutes} Min.`;
        if (minutes < 48 * 60) return `vor ${Math.round(minutes / 60)} Std.`;
        return `vor ${Math.round(minutes / 1440)} Tagen`;
    },

    cancel: 'Abbrechen',
    capital: (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1),
    every(days) {
        if (days === 1) return 'jeden Tag';
        if (days === 7) return 'wöchentlich';
        if (days === 30) return 'monatlich';
        if (days % 7 === 0 && days <= 56) return `alle ${days / 7} Wochen`;
        if (days % 30 === 0) return `alle ${days / 30} Monate`;
        return `alle ${days} Tage`;
    },
    bands: { Fresh: 'Frisch', Warm: 'Warm', Mild: 'Mild', Cool: 'Kühl', Cold: 'Kalt' },

    states: {
        doneTitle: 'Das waren alle für heute',
        doneText(heard, next) {
            const had = heard
                ? `${count(heard)} ${heard === 1 ? 'Person hat' : 'Menschen haben'} von dir gehört. `
                : '';
            return had + (next ? `${next.day}: ${people(next.people)}.` : 'Die nächsten Tage sind frei.');
        },
        freeTitle: 'Heute wartet niemand auf dich',
        nobodyTitle: 'Noch ist niemand hier',
        nobodyText: 'Hol die Menschen herein, die du kennst, aus Adressbuch oder Mail.',
        nobodyDo: 'Menschen holen',
        offline: (time) =>
            `Du bist offline. Die Liste ist von ${time}; was du einträgst, bleibt hier und wird später gesendet.`,
        waiting: (n) => `${n} warten`,
        noAnswer: 'Der Server hat nicht geantwortet. Nichts ist verloren.',
        stale: (time) => `Der Server hat nicht geantwortet. Die Liste ist von ${time}; nichts ist verloren.`,
        keptFrom: (time) => `Du bist offline. Was du siehst, ist von ${time}.`,
        again: 'Noch einmal',
        signedOut: 'Du bist abgemeldet',
        signedOutText:
            'Melde dich an, oder drück die Eingabetaste, wo „relatum serve“ läuft, und öffne den Link.',
        signIn: 'Anmelden',
        toToday: 'Zu Heute',
    },

    channels: {
        call: 'Anruf',
        email: 'E-Mail',
        letter: 'Brief',
        card: 'Karte',
        gift: 'Geschenk',
        meeting: 'Treffen',
        message: 'Nachricht',
        visit: 'Besuch',
        article: 'Artikel',
        event: 'Anlass',
    },
};
