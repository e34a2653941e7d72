/** What was heard: how its kinds look, and in which order they stand. */
import type { Schemas } from './api';
import type { IconName } from './icon-names';

export type Heard = Schemas['Heard'];
export type HeardKind = Heard['kind'];

/** In the order of their rank; what brings closer or drives away stands elsewhere. */
export const HEARD: readonly HeardKind[] = [
    'need', 'goal', 'problem', 'implication', 'environment', 'family', 'interest', 'value',
]; // prettier-ignore

export const HEARD_ICONS: Record<HeardKind, IconName> = {
    need: 'circle-question-mark',
    goal: 'target',
    problem: 'triangle-alert',
    implication: 'activity',
    environment: 'building-2',
    family: 'house',
    interest: 'heart',
    value: 'star',
    closer: 'plus',
    away: 'minus',
};

/** What still has to be said back stands first, then by kind, then the newest. */
export function sorted(rows: readonly Heard[]): Heard[] {
    const step = (one: Heard) => (one.met ? 3 : ({ heard: 0, reflected: 1 }[one.state as string] ?? 2));
    return rows.toSorted(
        (a, b) =>
            step(a) - step(b) || HEARD.indexOf(a.kind) - HEARD.indexOf(b.kind) || b.day.localeCompare(a.day),
    );
}

/** 1 heard, 2 reflected, 3 confirmed. */
export const dots = (one: Heard): 1 | 2 | 3 =>
    one.state === 'confirmed' ? 3 : one.state === 'reflected' ? 2 : 1;
