import { expect, test } from 'vitest';
import { named, Sequence, typing } from '../src/lib/keys';
import { initials, tintOf } from '../src/lib/kinds';

test.each([
    [{ key: 'l' }, 'l'],
    [{ key: 'D', shiftKey: true }, 'shift+d'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'z', ctrlKey: true }, 'mod+z'],
    [{ key: 'Enter', ctrlKey: true }, 'mod+enter'],
    [{ key: 'Enter', shiftKey: true }, 'shift+enter'],
    [{ key: 'ArrowDown' }, 'arrowdown'],
])('%o is called %s', (init, name) => expect(named(new KeyboardEvent('keydown', init))).toBe(name));

test('g leads for a second', () => {
    const sequence = new Sequence();
    expect(sequence.take('g', 0)).toBeNull();
    expect(sequence.take('t', 900)).toBe('g t');
    expect(sequence.take('t', 1000)).toBe('t');
    expect(sequence.take('g', 2000)).toBeNull();
    expect(sequence.take('t', 3001)).toBe('t');
});

test.each([
    ['<input>', true],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<input type="checkbox">', false],
    ['<button></button>', false],
])('typing in %s: %s', (html, answer) => {
    document.body.innerHTML = html;
    let seen: boolean | null = null;
    document.body.addEventListener('keydown', (event) => (seen = typing(event)), { once: true });
    document.body.firstElementChild?.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true }));
    expect(seen).toBe(answer);
});

test.each([
    ['Ana Ferreira', 'AF'],
    ['Wim de Graaf', 'WG'],
    ['Plato', 'P'],
    ['Ana (Tidewater)', 'A'],
    ['Özgür Şahin', 'ÖŞ'],
    ['李 小龙', '李小'],
    ['', '·'],
    ['+49 170 1', '·'],
])('initials of %s are %s', (name, letters) => expect(initials(name)).toBe(letters));

test('a tint belongs to a contact, and all eight are used', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `01JD${String(i).padStart(9, '0')}`);
    expect(new Set(ids.map(tintOf))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
    expect(tintOf('01JD000000001')).toBe(tintOf('01JD000000001'));
});
