import type { Words } from '../en';
import { count, first, people } from './common';

function spell(minutes: number): string {
    if (minutes < 50) return `etwa ${Math.max(5, Math.round(minutes / 5) * 5)} Minuten`;
    if (minutes < 75) return 'etwa eine Stunde';
    if (minutes < 105) return 'etwa anderthalb Stunden';
    return `etwa ${Math.round(minutes / 60)} Stunden`;
}

export const today: Words['today'] = {
    sub(n, minutes, firsts) {
        const list = `${people(n)}, ${spell(minutes)}.`;
        if (!firsts) return list;
        return firsts === n ? `${list} Alle zuerst.` : `${list} ${count(firsts)} davon zuerst.`;
    },
    cuts: { do_first: 'Zuerst', good_today: 'Gut heute', if_time: 'Wenn Zeit ist' },
    firstSub: 'dein Wort, und wer auf Abstand ging',
    who: 'Wer',
    why: 'Warum',
    what: 'Womit',
    order: 'Warum diese Folge',
    keys: 'Tasten',
    more: (n) => (n === 1 ? 'und ein weiterer Grund' : `und ${n} weitere Gründe`),
    minutes: (n) => `${n} Min.`,
    draftReady: 'Entwurf liegt bereit',
    wordsReady: 'erste Worte liegen bereit',
    actions: 'Was tun',
    log: 'Eintragen',
    done: 'Erledigt',
    snooze: 'Später',
    skip: 'Auslassen',
    rest: 'Ruhen lassen',
    others: 'Mehr',
    call: 'Anrufen',
    write: 'Schreiben',
    review: 'Ansehen und senden',
    copy: 'Worte kopieren',
    copied: 'Kopiert',
    moreDue: 'Es sind noch mehr an der Reihe. Sie rücken nach.',
    loading: 'Dein Tag wird geladen',
    notLogged: 'noch nicht eingetragen',
    logIt: 'Eintragen',
};

export const answers: Words['answers'] = {
    done: (name) => `Erledigt. ${first(name)} ist von der heutigen Liste`,
    later: (name, day) => `${first(name)} kommt am ${day} wieder`,
    end: (name) => `${first(name)} steht nun am Ende von heute`,
    rest: (name, day) => `${first(name)} ruht bis ${day}`,
    restOpen: (name) => `${first(name)} ruht, bis eine Nachricht kommt`,
    not_this: (name) => `Ausgelassen für ${first(name)}`,
    failed: (name) => `${first(name)} ist wieder auf der Liste: `,
    undone: 'Zurückgenommen',
    undo: 'Zurück',
};

export const menus: Words['menus'] = {
    snooze: (name) => `Wann soll ${first(name)} wiederkommen?`,
    endOfDay: 'Heute später',
    tomorrow: 'Morgen',
    week: 'In einer Woche',
    month: 'In einem Monat',
    pick: 'Einen Tag wählen',
    ok: 'Wählen',
    tell: (name) => `${first(name)} hat dein Wort. Sag den neuen Tag.`,
    skip: (name) => `Warum das nicht, für ${first(name)}?`,
    notNow: 'Nicht jetzt',
    notNeeded: 'Nicht nötig',
    wrong: 'Keine gute Idee',
    notNowHint: 'wieder in einem Monat',
    never: 'nie wieder',
    rest: (name) => `${first(name)} ruhen lassen bis`,
    theyWrite: 'Eine Nachricht kommt',
    quarter: 'In drei Monaten',
};

export const order: Words['order'] = {
    title: 'Warum diese Folge',
    rule: 'Zuerst, was du versprochen hast; dann wer auf Abstand ging, wer neu ist, wer auf deine Antwort wartet; dann Tage, lose Enden, geplanter Kontakt, wer abkühlt; zuletzt, was du geben könntest.',
    ties: 'Unter Gleichen: das Gewicht des Kreises mal die Tage, die es fällig ist, dann der Name.',
    cut: 'Was über deine Minuten am Tag hinausgeht, steht unter „Wenn Zeit ist“.',
};

export const word: Words['word'] = {
    title: 'Dein Wort',
    span: 'letzte 30 Tage',
    of: (kept, due) => `${kept} von ${due}`,
    kept: 'Versprechen rechtzeitig gehalten',
    today: 'heute',
    none: 'In den letzten 30 Tagen war kein Versprechen fällig.',
    ticks(due, kept, late, broken, open) {
        const parts = [`${kept} rechtzeitig`];
        if (late) parts.push(`${late} spät`);
        if (broken) parts.push(`${broken} nicht gehalten`);
        if (open) parts.push(`${open} noch offen`);
        return `${due} Versprechen, das älteste zuerst: ${parts.join(', ')}`;
    },
    line(run, late, broken) {
        const parts: string[] = [];
        if (run > 2) parts.push(`${run} in Folge.`);
        if (late) parts.push(`${late === 1 ? 'Eines kam' : `${late} kamen`} spät.`);
        if (broken) parts.push(`${broken === 1 ? 'Eines' : broken} nicht gehalten in diesem Monat.`);
        return parts.join(' ');
    },
};

export const ahead: Words['ahead'] = { title: 'Nächste Tage', unit: 'Minuten geplant' };

export const pick: Words['pick'] = {
    title: 'Wer ist gerade am wichtigsten?',
    lead: 'Für diese Menschen spricht dein Mail- und Adressbuch am meisten. Behalte, wem du nahe bleiben willst; der Rest kann warten.',
    start: (n) => (n === 1 ? 'Mit dieser Person beginnen' : `Mit diesen ${n} beginnen`),
    none: 'Wähl mindestens eine',
    chosen: (n, of) => `${n} von ${of} gewählt`,
    picked: (n) => `${people(n)} gewählt`,
    all: 'Alle stehen in der Liste der Menschen.',
};
