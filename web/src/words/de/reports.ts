import type { Words } from '../en';
import { people } from './common';

export const reports: Words['reports'] = {
    loading: 'Deine Zahlen werden geladen',
    lead: 'Wie gut du dein Wort hältst, und was das mit deinen Beziehungen macht.',
    span: 'Zeitraum',
    spans: { quarter: '90 Tage', year: '12 Monate', all: 'Alles' },
    save: 'Exportieren',
    none: '–',
    later: 'Kommt nach 10 Kontakten',
    asTable: 'Als Tabelle',
    asChart: 'Als Bild',
    nOf: (n, of) => `${n} von ${of}`,
    hours: (n) => `${n} h`,
    kpi: {
        kept: 'Versprechen pünktlich gehalten',
        keptOf: (n, of) => `${n} von ${of}, die entschieden sind`,
        stillOpen: (n) => (n ? `${n} noch offen` : 'keines ist mehr offen'),
        keptNone: 'noch keines war fällig',
        strikes: (n) => (n === 1 ? 'gebrochenes Wort' : 'gebrochene Worte'),
        strikesOf: (late, broken) => `${late} zu spät, ${broken} nicht gehalten`,
        contacts: (days) => `Kontakte in den ersten ${days} Tagen`,
        contactsOf: (n) => `Median von ${n} neuen Leuten`,
        contactsNone: 'noch ist niemand lange genug dabei',
        word: 'bis zur ersten Antwort',
        wordOf: (n, of) => `Median; ${n} von ${of}, die zuerst schrieben, bekamen Antwort`,
        wordNone: 'niemand Neues schrieb zuerst',
        referrals: (n) => (n === 1 ? 'Empfehlung bekommen' : 'Empfehlungen bekommen'),
        referralsOf: (given, made) =>
            `du gabst ${given} und ${made === 1 ? 'eine Vorstellung' : `${made} Vorstellungen`}`,
    },
    reach: 'Wie weit neue Leute kommen',
    reachLead(n, days, tooNew) {
        const left = tooNew ? ` ${tooNew} aus den letzten ${days} Tagen zählen noch nicht.` : '';
        if (!n) return `Erscheint, wenn Leute ${days} Tage dabei sind.${left}`;
        const what = n < 20 ? 'wie viele' : 'welchen Anteil';
        return `Von ${n} neuen Leuten: ${what} du binnen ${days} Tagen ein 1., 2. … 12. Mal erreicht hast.${left}`;
    },
    reachLabel: (n, second, seventh) =>
        n
            ? `Von ${n} neuen Leuten hatten ${second} einen zweiten Kontakt und ${seventh} einen siebten`
            : 'Wie weit neue Leute kommen: noch nichts zu zeigen',
    band: 'Kontakte 5 bis 12: da sollen 80 % der Verkäufe entstehen',
    seven: 'etwa 7: Interesse',
    contactNumber: 'Kontakt Nummer',
    peopleHead: 'Leute',
    shareHead: 'Anteil',
    you: 'Du',
    claimed: 'wie oft behauptet: 52 % bekommen einen 2. Kontakt, 27 % einen 3.; Quelle nicht gefunden',
    claimedNote:
        'Die Behauptungen (48 % hören nach einem Kontakt auf, 73 % nach zweien, 80 % der Verkäufe bei 5 bis 12) werden oft zitiert und nennen keine Quelle. Sie sind ein Maßstab, kein Beleg.',
    promises: 'Versprechen',
    promisesLead: 'Wie viele in jedem Monat fällig waren, und wie sie ausgingen.',
    promisesLabel: (kept, late, broken) =>
        `Versprechen nach dem Monat, in dem sie fällig waren: ${kept} pünktlich, ${late} zu spät, ${broken} nicht gehalten`,
    ends: { kept: 'Pünktlich', late: 'Zu spät', broken: 'Nicht gehalten', open: 'Noch offen' },
    strikes: 'Zuletzt nicht gehalten',
    strikesNone: 'Keines.',
    warmth: 'Wärme deiner Leute',
    warmthLead: (then, month, now) =>
        `Wie viele Leute in jedem Band, Monat für Monat: ${then} im ${month}, ${now} jetzt.`,
    warmthLabel: (parts) => `Leute nach Wärme in diesem Monat: ${parts.join(', ')}`,
    bands: { fresh: 'Frisch', warm: 'Warm', mild: 'Mild', cool: 'Kühl', cold: 'Kalt' },
    giving: 'Geben und Nehmen',
    givingLead: 'Wer am meisten von dir bekam und dir gab. Neuen Leuten mehr zu geben ist richtig so.',
    givingLabel: (given, taken) =>
        `Gegeben und bekommen je Person: insgesamt ${given} gegeben und ${taken} bekommen`,
    gave: 'Du gabst',
    received: 'Du bekamst',
    giveNone: 'Noch nichts notiert',
    trust: (n, of) => `${n} von ${of} gabst du umsonst und ohne eigenen Vorteil.`,
    referrals: 'Empfehlungen und Nachsorge',
    referralsLead: 'Wer dir jemanden geschickt hat, und ob du gedankt hast.',
    referralsNone: 'Noch wurde niemand geschickt.',
    sentYou: (who) => `schickte dir ${who}`,
    youSent: (who) => `bekam von dir ${who}`,
    thanked: (day) => `Gedankt am ${day}`,
    notThanked: 'Noch nicht gedankt',
    silent: 'Still geworden',
    silentLead: (n) =>
        n
            ? `${people(n)} wurden still. Behauptet wird, das geschehe nach einer Woche bis drei Monaten; die Quelle wurde nicht gefunden.`
            : 'Leute, mit denen du Kontakt hattest und dann nicht mehr.',
    silentNone: 'Niemand wurde still.',
    after: (n) => `nach ${n} ${n === 1 ? 'Kontakt' : 'Kontakten'}`,
    record: 'Stimmte die Vorhersage?',
    recordLead: 'Was relatum über den nächsten Kontakt gesagt hätte, und wie oft er rechtzeitig kam.',
    said: (percent) => `Gesagt: etwa ${percent} %`,
    came: (came, n) => `${came} von ${n} kamen`,
    month: 'Monat',
    name: 'Name',
};
