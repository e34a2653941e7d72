import type { Words } from '../en';
import { first } from './common';

export const person: Words['person'] = {
    loading: 'Wird geladen',
    gone: 'Diese Person ist nicht mehr da.',
    of: (n, total) => `${n} von ${total}`,
    previous: 'Die vorige',
    following: 'Die nächste',
    states: {
        candidate: 'Nur aus Mails bekannt',
        unsorted: 'Noch nicht einsortiert',
        active: 'Aktiv',
        resting: 'Ruht',
        archived: 'Abgelegt',
    },
    tend: 'In Kontakt bleiben',
    restMonth: 'Einen Monat ruhen lassen',
    restOpen: 'Ruhen lassen, bis sie schreiben',
    archive: 'Ablegen',
    archived: (name) => `${name} ist abgelegt`,
    history: 'Verlauf',
    trend: (n) => `${n} in 30 Tagen`,
    axis: '0 bis 100, nach Wochen',
    marks: 'Striche unter der Linie sind Kontakte; die dünne Linie ist die Stärke.',
    how: 'Wie das entsteht',
    chart(name, from, last, contacts) {
        const moved =
            last === null
                ? 'noch zu früh'
                : from === null || from === last
                  ? `jetzt ${last} von 100`
                  : `von ${from} auf ${last} von 100`;
        return `Wärme mit ${name} über zwölf Monate: ${moved}, Kontakt an ${contacts} Tagen`;
    },
    parts: { overview: 'Überblick', heard: 'Gehört', timeline: 'Zeitleiste', details: 'Angaben' },
    next: 'Nächster Kontakt',
    nextPromised: 'Nächster versprochener Kontakt',
    nextAsk: (name) => `Wann hört ${name} von dir?`,
    nextWhat: 'Womit',
    nextWhatHint: 'Die Vermittlung, ein Anruf …',
    toldThem: (name) => `${name} weiß es`,
    plannedByYou: 'Von dir geplant',
    byRhythm: 'Nach dem üblichen Takt',
    planned: (name, day) => `${first(name)} hört am ${day} von dir`,
    cadence: 'Takt',
    ownRhythm: 'Eigener Takt',
    everyDays: 'Tage zwischen zwei Kontakten',
    everyHint: '0 überlässt es dem Kreis und der Phase.',
    oldFriend: 'Alte Freunde.',
    oldFriendHint: 'Selten genügt.',
    notTended: 'Um diese Person kümmert sich noch niemand.',
    rhythmSaved: (name) => `Der Takt mit ${first(name)} ist geändert`,
    phases: {
        new: 'Solange neu',
        growing: 'Im Wachsen',
        settled: 'Gefestigt',
        old_friend: 'Alte Freunde',
    },
    health: { 'on track': 'auf Kurs', slipping: 'rutscht', off: 'aus dem Takt' },
    timeline: 'Zeitleiste',
    contactDays: (n, days) => (days === 1 ? 'ein Tag mit Kontakt' : `${n} Tage mit Kontakt`),
    filters: { all: 'Alles', talks: 'Gespräche', mail: 'Post' },
    noContact: 'Noch kein Kontakt. Was du einträgst, steht hier.',
    noneSuch: 'Davon noch nichts.',
    older: 'Älteres wird geholt …',
    others: (n) => `mit ${n} weiteren`,
    happened(channel, direction, minutes, name) {
        const what = {
            call: 'Anruf',
            email: 'Mail',
            letter: 'Brief',
            card: 'Karte',
            gift: 'Geschenk',
            meeting: 'Treffen',
            message: 'Nachricht',
            visit: 'Besuch',
            article: 'Artikel',
            event: 'Anlass',
        }[channel];
        const length = minutes ? `, ${minutes} Min.` : '';
        const written = ['email', 'message', 'letter', 'card', 'gift', 'article'].includes(channel);
        if (written && direction === 'inbound') return `${what} von ${name}.`;
        if (written && direction === 'outbound') return `${what} von dir.`;
        return length ? what + length : `${what}.`;
    },
    details: 'Angaben',
    edit: 'Ändern',
    fields: {
        name: 'Name',
        title: 'Stellung',
        organization: 'Firma',
        kind: 'Art',
        address: 'Anschrift',
        nickname: 'Rufname',
        tags: 'Stichworte',
        notes: 'Notizen',
    },
    points: { email: 'E-Mail', phone: 'Telefon', url: 'Web', profile: 'Profil', impp: 'Chat' },
    dates: { birthday: 'Geburtstag', anniversary: 'Jahrestag' },
    addPoint: 'Adresse oder Nummer dazu',
    removePoint: (value) => `${value} entfernen`,
};

export const how: Words['how'] = {
    warmth: 'Wärme',
    warmthText:
        'Wie weit ihr in eurer üblichen Stille seid: 100, solange sie kürzer ist als sonst; 40, wenn sie länger ist als vier von fünf; 10, wenn sie länger ist als neunzehn von zwanzig.',
    strength: 'Stärke',
    strengthText:
        'Wie viel Kontakt es in beide Richtungen gab: es zählt die Seite mit weniger Tagen, und ein Tag zählt nach 180 Tagen noch halb.',
    trend: 'Änderung',
    trendText: 'Die Stärke jetzt gegen die vor 30 Tagen.',
    health: 'Nach Plan:',
    healthText: 'Wie viele der letzten sechs Pläne und Versprechen rechtzeitig geschahen.',
    evidence: 'Worauf es beruht',
    days: 'Tage mit Kontakt',
    last: 'Letzter Kontakt',
    inbound: 'Von dort',
    outbound: 'Von dir',
    cools: 'Kühlt ab am',
    cold: 'Kalt am',
};

export const heard: Words['heard'] = {
    title: 'Was ich gehört habe',
    add: 'Dazu',
    kind: 'Art',
    words: 'Was sie sagten',
    whose: 'Wessen',
    whoseHint: 'ihr Sohn …',
    noted: 'Notiert',
    kinds: {
        need: 'Bedarf',
        goal: 'Ziel',
        problem: 'Problem',
        environment: 'Umfeld',
        family: 'Familie',
        interest: 'Interesse',
        value: 'Wert',
        implication: 'Was es kostet',
        closer: 'Bringt näher',
        away: 'Vertreibt',
    },
    asks: {
        need: (name) => `Was braucht ${name}?`,
        goal: (name) => `Was will ${name} erreichen?`,
        problem: (name) => `Was ist schwer für ${name}?`,
        environment: (name) => `Wie ist es, wo ${name} arbeitet?`,
        family: (name) => `Wer ist um ${name}?`,
        interest: (name) => `Was tut ${name} gern?`,
        value: (name) => `Was ist ${name} wichtig?`,
        implication: (name) => `Was heißt es für ${name}, wenn es so bleibt?`,
        closer: () => '',
        away: () => '',
    },
    preferHint: { closer: 'Kurze Anrufe vor neun', away: 'Überraschungen beim Preis' },
    states: { 1: 'Gehört', 2: 'Gespiegelt', 3: 'Bestätigt' },
    none: (name) => `Was, sagt ${name}, wird gebraucht?`,
    firstAsk: 'Aufschreiben',
    met: (day) => `erfüllt am ${day}`,
    correctedFrom: (words) => `berichtigt aus „${words}“`,
    outdated: 'gilt nicht mehr',
    showOld: (n) => `${n} nicht mehr gültige zeigen`,
    hideOld: 'Nicht mehr Gültiges verbergen',
    reflect: 'Zurückspiegeln',
    answer: 'Ihre Antwort',
    sayBack: (words) => `Wenn ich dich recht verstehe: ${words.replace(/[.?]$/, '')}. Ist es so?`,
    howTo: 'Sag es oder schreib es. Dann hör zu.',
    iSaid: 'Ich habe es gesagt',
    saidBack: 'Zurückgespiegelt; die Antwort ist offen',
    whatTheySaid: 'Was haben sie gesagt?',
    yes: 'Ja, so ist es',
    notQuite: 'Nicht ganz',
    noLonger: 'Gilt nicht mehr',
    isMetDo: 'Ist erfüllt',
    isConfirmed: 'Bestätigt',
    isOutdated: 'Als nicht mehr gültig notiert',
    isMet: 'Als erfüllt notiert',
    corrected: 'Berichtigt; die alten Worte bleiben',
    theirWords: 'In ihren Worten',
    allBack: 'Alles ist zurückgespiegelt.',
    railTitle: 'Gehört, noch nicht gespiegelt',
};

export const merge: Words['merge'] = {
    title: 'Vielleicht doppelt',
    how: 'Beide Verläufe bleiben. Wähl, was gelten soll.',
    kept: 'bleibt',
    flip: 'Lieber diese',
    joined: 'Wird vereint',
    do: 'Vereinen',
    done: (name) => `Nun eine Person: ${name}`,
    undo: 'Lässt sich zurücknehmen.',
    look: 'Ansehen',
    apart: 'Zwei Menschen',
    none: 'Niemand steht doppelt da.',
    banner: (n) =>
        n === 1 ? 'Ein Paar steht vielleicht doppelt da.' : `${n} Paare stehen vielleicht doppelt da.`,
};

export const ideas: Words['ideas'] = {
    title: 'Ideen',
    sub: 'frei, und du hast nichts davon',
    introduce: 'Vermittlung beginnen',
    notThis: 'Das nicht',
};

export const personNew: Words['personNew'] = {
    add: 'Aufnehmen',
    added: (name) => `${name} ist unter deinen Menschen`,
    noCircle: 'Noch keiner',
    met: 'Wie habt ihr euch kennengelernt?',
};

export const history: Words['history'] = {
    loading: 'Der Verlauf wird geladen',
    none: 'Noch nichts geändert.',
    undone: 'zurückgenommen',
};
