/** What was typed into Log and not saved: one draft for each person it was opened for, kept two weeks. */
import type { Channel, Direction } from './api';
import { keep, kept } from './store';

export interface Who {
    contact: string; // "" = a person who is not in the list yet
    name: string;
}

export interface Draft {
    uid: string; // the same log sent twice is stored once
    who: Who[];
    say: string;
    channel: Channel;
    direction: Direction;
    at: string; // datetime-local; "" = now
    minutes: number | null;
    promises: { text: string; due: string }[];
    next: { day: string; announced: boolean };
    keeps: boolean; // the promise the row rests on was kept by this
}

const LIFE = 14 * 86_400_000;

interface Box {
    saved: number;
    draft: Draft;
}

export function blank(who: Who[] = [], channel: Channel = 'call'): Draft {
    return {
        uid: crypto.randomUUID(),
        who,
        say: '',
        channel,
        direction: 'outbound',
        at: '',
        minutes: null,
        promises: [{ text: '', due: '' }],
        next: { day: '', announced: false },
        keeps: false,
    };
}

/** True when a person put something in that the sheet did not propose by itself. */
export function worthKeeping(draft: Draft, opened: Draft): boolean {
    const bare = (d: Draft) => JSON.stringify({ ...d, uid: '' });
    return bare(draft) !== bare(opened);
}

/** key: the contact the sheet was opened for; "" = nobody. */
export function take(key: string, now = Date.now()): Draft | null {
    const text = kept(name(key));
    if (!text) return null;
    try {
        const box = JSON.parse(text) as Box;
        if (now - box.saved < LIFE) return { ...blank(), ...box.draft };
    } catch {
        // Not ours, or of an older relatum: as if there were none.
    }
    drop(key);
    return null;
}

export function put(key: string, draft: Draft, now = Date.now()) {
    keep(name(key), JSON.stringify({ saved: now, draft } satisfies Box));
}

export function drop(key: string) {
    keep(name(key), null);
}

let line = '';

/** A line typed elsewhere (the palette, another app) that the sheet of Log takes up when it opens. */
export function handOver(text: string) {
    line = text;
}

export function handedOver(): string {
    const text = line;
    line = '';
    return text;
}

let together: Who[] = [];

/** Several people at once, from the list. */
export function handOverPeople(who: Who[]) {
    together = who;
}

export function handedOverPeople(): Who[] {
    const who = together;
    together = [];
    return who;
}

const name = (key: string) => `draft${key && '.'}${key}`;
