import { expect, test } from 'vitest';
import { filled, pieces, runs, type Piece } from '../src/lib/capture';

const piece = (kind: Piece['kind'], from: number, to: number, more: Partial<Piece> = {}): Piece => ({
    kind, from, to, from_byte: from, to_byte: to, sure: true, words: '', person: null, took_part: false, contact: null, name: '',
    choices: [], channel: null, direction: null, day: null, minute: null, minutes: null, heard: null, whose: '', side: null,
    announced: false, ledger: null, value: null, answer: null, left: null, ...more,
}); // prettier-ignore

const LINE = 'called Ana yesterday 20 min';
const FOUND = [
    piece('channel', 0, 6, { channel: 'call', direction: 'outbound' }),
    piece('who', 7, 10, { contact: 'A', name: 'Ana', took_part: true }),
    piece('when', 11, 20, { day: '2026-11-17', sure: false }),
    piece('minutes', 21, 27, { minutes: 20 }),
];

test('the line is cut where pieces rest, and nothing of it is lost', () => {
    const all = runs(LINE, FOUND);
    expect(all.map((one) => one.text).join('')).toBe(LINE);
    expect(all.filter((one) => one.tint).map((one) => [one.text, one.tint, one.guess])).toEqual([
        ['called', 'pine', false],
        ['Ana', 'pine', false],
        ['yesterday', 'grey', true],
        ['20 min', 'grey', false],
    ]);
    expect(runs('', FOUND)).toEqual([]);
});

test('the form follows the line', () =>
    expect(filled(FOUND)).toMatchObject({
        who: [{ contact: 'A', name: 'Ana' }],
        channel: 'call',
        day: '2026-11-17',
        minutes: 20,
        promises: null,
        next: null,
    }));

test('what was heard points at its person, also when the form has others', () => {
    const heard = piece('heard', 0, 0, { words: 'a clockmender', heard: 'need', person: 1 });
    const spoken = piece('heard', 0, 0, { words: 'a tutor', heard: 'need', person: 4 });
    const all = [...FOUND, piece('who', 0, 0, { contact: 'R', name: 'Rui' })];
    const form = {
        who: [{ contact: 'B', name: 'Bo' }, { contact: 'A', name: 'Ana' }],
        channel: 'call' as const, direction: 'outbound' as const, day: '', minute: null, minutes: null, promises: [],
        next: { day: '', announced: false },
    }; // prettier-ignore
    const stored = pieces(form, [heard, spoken], all);
    expect(stored.filter((one) => one.kind === 'who').map((one) => one.contact)).toEqual(['B', 'A', 'R']);
    expect(stored.filter((one) => one.kind === 'heard').map((one) => one.person)).toEqual([1, 2]);
});
