import { beforeEach, expect, test } from 'vitest';
import { blank, drop, put, take, worthKeeping } from '../src/lib/drafts';

const DAY = 86_400_000;

beforeEach(() => localStorage.clear());

test('a draft comes back for the person it was opened for, and for nobody else', () => {
    const draft = { ...blank(), say: 'called Ana' };
    put('ANA', draft);
    expect(take('ANA')).toEqual(draft);
    expect(take('')).toBeNull();
    drop('ANA');
    expect(take('ANA')).toBeNull();
});

test('it is kept for two weeks', () => {
    put('', blank(), 1000);
    expect(take('', 1000 + 13 * DAY)).not.toBeNull();
    expect(take('', 1000 + 14 * DAY)).toBeNull();
    expect(localStorage.length).toBe(0);
});

test.each(['', 'no JSON', '{}', '{"saved":"never"}', 'null'])('what is not a draft (%s) is none', (text) => {
    localStorage.setItem('relatum.draft', text);
    expect(take('')).toBeNull();
});

test('a sheet nobody touched is not worth keeping', () => {
    const opened = blank([{ contact: 'ANA', name: 'Ana' }]);
    expect(worthKeeping({ ...opened, uid: 'another' }, opened)).toBe(false);
    expect(worthKeeping({ ...opened, say: 'x' }, opened)).toBe(true);
    expect(worthKeeping({ ...opened, next: { day: '2026-11-20', announced: false } }, opened)).toBe(true);
});

test('without storage it lasts as long as the page', async () => {
    const storage = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    Object.defineProperty(globalThis, 'localStorage', {
        configurable: true,
        get: () => {
            throw new DOMException('denied', 'SecurityError');
        },
    });
    put('', { ...blank(), say: 'kept' });
    expect(take('')?.say).toBe('kept');
    drop('');
    expect(take('')).toBeNull();
    if (storage) Object.defineProperty(globalThis, 'localStorage', storage);
});
