/** People looked at lately, for the palette when nothing is typed yet. */
import { keep, kept } from './store';

export interface Known {
    contact: string;
    name: string;
    organization: string;
}

const MOST = 6;

export function recent(): Known[] {
    try {
        const all: unknown = JSON.parse(kept('recent') ?? '[]');
        return Array.isArray(all) ? (all as Known[]).filter((one) => one.contact && one.name) : [];
    } catch {
        return [];
    }
}

export function visited({ contact, name, organization }: Known) {
    const others = recent().filter((one) => one.contact !== contact);
    keep('recent', JSON.stringify([{ contact, name, organization }, ...others].slice(0, MOST)));
}

export function forgetVisited(contact: string) {
    keep('recent', JSON.stringify(recent().filter((one) => one.contact !== contact)));
}
