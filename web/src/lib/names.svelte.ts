/** Names of contacts that an answer gives by id alone: asked once, kept while the page is open. */
import { SvelteMap } from 'svelte/reactivity';
import { api } from './api';

const known = new SvelteMap<string, string>();
const asked = new Set<string>();

/** "" until it is there. */
export function nameOf(contact: string): string {
    if (!asked.has(contact)) {
        asked.add(contact);
        void api('get', '/api/contacts/{contact}', { path: { contact }, query: { timeline: 0 } })
            .then((person) => known.set(contact, person.contact.name))
            .catch(() => asked.delete(contact));
    }
    return known.get(contact) ?? '';
}

export function remember(contact: string, name: string) {
    asked.add(contact);
    known.set(contact, name);
}
