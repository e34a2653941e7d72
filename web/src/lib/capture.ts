/** A line of ordinary words in pieces: what the server found in it, beside what the form says. */
import type { Channel, Direction, Schemas } from './api';
import type { Who } from './drafts';

export type Piece = Schemas['Piece'];
export type PieceNew = Schemas['PieceNew'];

/** Pieces the form has no field for: each with a tick of its own. */
export const EXTRA = new Set<Piece['kind']>(['heard', 'ledger', 'ask', 'answer', 'left']);

/** How words are underlined: pine contact, grey time, blue heard, amber promise. */
const TINT: Record<Piece['kind'], string> = {
    who: 'pine',
    channel: 'pine',
    when: 'grey',
    minutes: 'grey',
    heard: 'blue',
    promise: 'amber',
    next: 'amber',
    ledger: 'pine',
    ask: 'amber',
    answer: 'amber',
    left: 'grey',
};

export interface Run {
    text: string;
    tint: string; // "" = plain
    guess: boolean;
}

/** The line cut into runs by the words pieces rest on; where two overlap the first one found holds. */
export function runs(text: string, pieces: readonly Piece[]): Run[] {
    const found = pieces
        .filter((one) => one.to > one.from && one.to <= text.length)
        .toSorted((a, b) => a.from - b.from || b.to - a.to);
    const all: Run[] = [];
    let at = 0;
    for (const one of found) {
        if (one.from < at) continue;
        if (one.from > at) all.push({ text: text.slice(at, one.from), tint: '', guess: false });
        all.push({ text: text.slice(one.from, one.to), tint: TINT[one.kind], guess: !one.sure });
        at = one.to;
    }
    if (at < text.length) all.push({ text: text.slice(at), tint: '', guess: false });
    return all;
}

/** What the fields of the form would be by the line alone; null = it says nothing of that. */
export interface Filled {
    who: Who[] | null;
    channel: Channel | null;
    direction: Direction | null;
    day: string | null;
    minute: number | null;
    minutes: number | null;
    promises: { text: string; due: string }[] | null;
    next: { day: string; announced: boolean } | null;
}

export function filled(pieces: readonly Piece[]): Filled {
    const of = (kind: Piece['kind']) => pieces.filter((one) => one.kind === kind);
    const who = of('who').filter((one) => one.took_part);
    const channel = of('channel')[0];
    const when = of('when')[0];
    const promises = of('promise').filter((one) => one.side !== 'waiting_on');
    const next = of('next')[0];
    return {
        who: who.length ? who.map((one) => ({ contact: one.contact ?? '', name: one.name })) : null,
        channel: channel?.channel ?? null,
        direction: channel?.direction ?? null,
        day: when?.day ?? null,
        minute: when?.minute ?? null,
        minutes: of('minutes')[0]?.minutes ?? null,
        promises: promises.length ? promises.map((one) => ({ text: one.words, due: one.day ?? '' })) : null,
        next: next?.day ? { day: next.day, announced: next.announced } : null,
    };
}

interface Form {
    who: Who[];
    channel: Channel;
    direction: Direction;
    day: string; // "" = today
    minute: number | null;
    minutes: number | null;
    promises: { text: string; due: string }[];
    next: { day: string; announced: boolean };
}

/** The pieces to store: those of the form, and the extra ones that were ticked, pointed at the people of the form. */
export function pieces(form: Form, extra: readonly Piece[], all: readonly Piece[]): PieceNew[] {
    const who: PieceNew[] = form.who.map((one) => ({
        kind: 'who',
        contact: one.contact || null,
        name: one.name,
        took_part: true,
    }));
    // Somebody only spoken of comes along when something is about them.
    const spoken = new Map<number, number>();
    const person = (at: number | null): number | null => {
        const one = at === null ? undefined : all[at];
        if (!one || at === null) return null;
        const known = form.who.findIndex((other) =>
            one.contact ? other.contact === one.contact : other.name === one.name,
        );
        if (known >= 0) return known;
        if (one.took_part) return null; // taken out of the form
        const before = spoken.get(at);
        if (before !== undefined) return before;
        who.push({ kind: 'who', contact: one.contact, name: one.name, took_part: false });
        spoken.set(at, who.length - 1);
        return who.length - 1;
    };
    const rest: PieceNew[] = extra.map((one) => ({
        kind: one.kind,
        words: one.words,
        person: person(one.person),
        day: one.day,
        heard: one.heard,
        whose: one.whose,
        side: one.side,
        ledger: one.ledger,
        value: one.value,
        answer: one.answer,
        left: one.left,
        minutes: one.minutes,
    }));
    return [
        ...who,
        { kind: 'channel', channel: form.channel, direction: form.direction },
        ...(form.day ? [{ kind: 'when' as const, day: form.day, minute: form.minute }] : []),
        ...(form.minutes ? [{ kind: 'minutes' as const, minutes: form.minutes }] : []),
        ...form.promises
            .filter((one) => one.text.trim())
            .map((one) => ({
                kind: 'promise' as const,
                side: 'promise' as const,
                words: one.text.trim(),
                day: one.due || null,
            })),
        ...(form.next.day
            ? [{ kind: 'next' as const, day: form.next.day, announced: form.next.announced }]
            : []),
        ...rest,
    ];
}
