/** The list a person was opened from, in its order: j and k go on in it. */
interface Trail {
    contacts: readonly string[];
    /** How many there are in all; null = not counted. */
    total: number | null;
    label: string;
    href: string;
}

class Trails {
    now = $state.raw<Trail | null>(null);

    leave(trail: Trail) {
        this.now = trail;
    }

    at(contact: string): number {
        return this.now?.contacts.indexOf(contact) ?? -1;
    }

    /** The one before or behind; null = there is none. */
    step(contact: string, by: number): string | null {
        const at = this.at(contact);
        return at < 0 ? null : (this.now?.contacts[at + by] ?? null);
    }
}

export const trail = new Trails();
