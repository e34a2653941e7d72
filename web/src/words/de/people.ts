import type { Words } from '../en';
import { first, people } from './common';

export const start: Words['start'] = {
    steps: 'Schritte',
    names: ['Menschen holen', 'Zehn wählen', 'Heute'],
    title: 'Hol die Menschen herein, die du kennst',
    leadHere:
        'Alles bleibt auf diesem Rechner. relatum liest, wem du wann geschrieben hast, und kann dir sagen, wer dir entgleitet.',
    leadServer:
        'Alles bleibt auf deinem eigenen Server. relatum liest, wem du wann geschrieben hast, und kann dir sagen, wer dir entgleitet.',
    drop: 'Dateien hierher ziehen, oder',
    choose: 'auswählen',
    kinds: 'vCard, CSV von LinkedIn, Google oder Outlook, mbox, iCalendar, Chats',
    folder: 'Ein Ordner mit Mail',
    folderHow: 'Wo relatum läuft, im Terminal:',
    privacy: 'Von Mails werden nur die Köpfe gelesen: wer, wann und der Betreff. Nichts geht hinaus.',
    reading: (name) => `${name} wird gelesen`,
    people: 'Neue Menschen, Doppelte vereint',
    contacts: 'Kontakte in den Zeitleisten',
    candidates: 'Nur aus Mails bekannt',
    skipped: 'Ausgelassen: Rundbriefe und Ähnliches',
    soFar: 'Bisher',
    show: 'Zeigen',
    came(fresh, same, contacts) {
        const parts = [
            fresh ? people(fresh) : '',
            contacts ? `${contacts} Kontakte` : '',
            same ? `${same} schon da` : '',
        ];
        return parts.filter(Boolean).join(', ') || 'nichts Neues';
    },
    states: {
        sending: 'unterwegs',
        waiting: 'wartet',
        running: 'wird gelesen',
        done: 'fertig',
        failed: 'ging nicht',
    },
    goOn: 'Du kannst weitergehen; gelesen wird im Hintergrund.',
    skip: 'Überspringen',
    toTen: 'Die ersten zehn wählen',
    tenLead:
        'Wähl zehn. Die anderen können später kommen; zehn gut gepflegt sind mehr als vierhundert schlecht.',
    nobody: 'Noch niemand vorzuschlagen.',
    yours: 'Deine zehn',
    of: (n) => `${n} von 10`,
    asNew: 'Wöchentlich, neu',
    oneMore: 'Noch jemanden wählen',
    load: (n) =>
        `Etwa ${Math.max(1, n)} ${n <= 1 ? 'Kontakt' : 'Kontakte'} in der Woche, ${Math.max(1, n) * 12} Minuten.`,
    loadHint: 'Vorgeschlagen nach dem, wie oft ihr schon sprecht. Neue beginnen wöchentlich.',
};

export const circle: Words['circle'] = {
    name: 'Name des Kreises',
    added: (name) => `Kreis „${name}“ ist da`,
};

export const list: Words['list'] = {
    title: 'Menschen',
    find: (n) => (n === null ? 'Jemanden finden' : `In ${people(n)} suchen`),
    states: { all: 'Alle', active: 'Aktiv', resting: 'Ruhend', unsorted: 'Noch nicht einsortiert' },
    columns: {
        name: 'Name',
        circle: 'Kreis',
        warmth: 'Wärme',
        last: 'Letzter Kontakt',
        next: 'Nächster Schritt',
    },
    log: 'Eintragen',
    pick: 'Wählen',
    picked: (name) => `${first(name)} ist jetzt unter deinen Menschen`,
    none: 'Niemand passt.',
    noneHow: (q) => `„${q}“ entfernen?`,
    empty: 'Niemand hier.',
    more: 'Mehr zeigen',
    never: 'Nie',
    noStep: 'Kein nächster Schritt',
    warmth: (n, word) => `Wärme ${n} von 100: ${word}`,
    import: 'Holen',
    person: 'Person',
    filter: 'Filter',
    filterRemove: 'Diesen Filter entfernen',
    circleIs: (name) => `Kreis ist ${name}`,
    stateIs: (state) => `Stand ist ${state}`,
    tagIs: (tag) => `Stichwort ist ${tag}`,
    viewSave: 'Ansicht sichern',
    viewName: 'Name der Ansicht',
    viewRemove: 'Ansicht entfernen',
    orders: { name: 'Nach Namen', last: 'Nach letztem Kontakt', next: 'Nach nächstem Schritt' },
    noneAll: 'Alle zeigen',
    partly: (n, of) => `Getan für ${n} von ${of}. `,
    bulk: {
        selected: (n) => `${n} gewählt`,
        circle: 'In welchen Kreis?',
        cadence: 'Wie oft?',
        asCircle: 'Wie ihr Kreis',
        log: 'Für alle eintragen',
        clear: 'Keine wählen',
        joined: (n, name) => `${people(n)} in ${name}`,
        rhythm: (n) => `Der Takt mit ${people(n)} ist geändert`,
        resting: (n) => `${people(n)}: Ruhe für einen Monat`,
        archived: (n) => `${people(n)} abgelegt`,
    },
    sortedBy: 'Sortieren nach',
    loading: 'Menschen werden geladen',
    failed: 'Die Liste ließ sich nicht laden. ',
};
