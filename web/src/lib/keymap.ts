/** Every key of the page in one table: what listens to them, and what the sheet of keys shows. */
import type { Words } from './words';

export type Scope = 'anywhere' | 'goto' | 'today' | 'person' | 'people' | 'log';

export interface Binding {
    scope: Scope;
    /** Names the deed: a screen says what to do by it. */
    id: string;
    /** Each of these does it: names as keys.ts gives them, "g t" = one after the other. */
    keys: string[];
    /** What the sheet calls it; the same words stand on one line. */
    label: keyof Words['keys'] | { nav: keyof Words['nav'] };
}

const one = (scope: Scope, id: string, keys: string | string[], label: Binding['label']): Binding => ({
    scope,
    id,
    keys: [keys].flat(),
    label,
});

export const KEYMAP: readonly Binding[] = [
    one('anywhere', 'search', 'mod+k', 'search'),
    one('anywhere', 'log', 'l', 'logIt'),
    one('anywhere', 'keys', '?', 'this'),
    one('anywhere', 'undo', 'mod+z', 'undo'),
    one('anywhere', 'theme', 'shift+d', 'theme'),

    one('goto', 'today', 'g t', { nav: 'today' }),
    one('goto', 'people', 'g p', { nav: 'people' }),
    one('goto', 'introductions', 'g i', { nav: 'introductions' }),
    one('goto', 'plans', 'g l', { nav: 'plans' }),
    one('goto', 'library', 'g b', { nav: 'library' }),
    one('goto', 'reports', 'g r', { nav: 'reports' }),
    one('goto', 'settings', 'g ,', { nav: 'settings' }),

    one('today', 'next', ['j', 'arrowdown'], 'move'),
    one('today', 'previous', ['k', 'arrowup'], 'move'),
    one('today', 'do', 'enter', 'do'),
    one('today', 'done', 'e', 'done'),
    one('today', 'snooze', 's', 'snooze'),
    one('today', 'skip', 'x', 'skip'),
    one('today', 'open', 'o', 'open'),
    one('today', 'why', 'w', 'why'),

    one('person', 'call', 'c', 'call'),
    one('person', 'write', 'm', 'write'),
    one('person', 'promise', 'p', 'promise'),
    one('person', 'heard', 'h', 'heard'),
    one('person', 'reflect', 'r', 'reflect'),
    one('person', 'introduce', 'i', 'introduce'),
    one('person', 'pushaway', 'b', 'pushaway'),
    one('person', 'next', 'j', 'moveInList'),
    one('person', 'previous', 'k', 'moveInList'),

    one('people', 'find', '/', 'find'),
    one('people', 'filter', 'f', 'filter'),
    one('people', 'select', 'x', 'select'),
    one('people', 'selectTo', 'shift+x', 'selectTo'),
    one('people', 'new', 'n', 'person'),
    one('people', 'merge', 'shift+m', 'merge'),
    one('people', 'next', ['j', 'arrowdown'], 'move'),
    one('people', 'previous', ['k', 'arrowup'], 'move'),
    one('people', 'open', ['enter', 'o'], 'open'),

    one('log', 'save', 'mod+enter', 'save'),
    one('log', 'another', 'shift+enter', 'another'),
    one('log', 'piece', 'tab', 'piece'),
    one('log', 'pieceOut', 'space', 'pieceOut'),
    one('log', 'close', 'escape', 'close'),
];

/** Keys that are no sign and no letter work while single keys are switched off (WCAG 2.1.4). */
export const single = (key: string) => key.split(' ').some((part) => /^(shift\+)?.$/u.test(part));
