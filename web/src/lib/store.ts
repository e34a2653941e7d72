/** Small things kept in this browser; without storage (a private window) they last as long as the page. */
const memory = new Map<string, string>();

export function kept(name: string): string | null {
    try {
        return localStorage.getItem(`relatum.${name}`);
    } catch {
        return memory.get(name) ?? null;
    }
}

export function keep(name: string, value: string | null) {
    try {
        if (value === null) localStorage.removeItem(`relatum.${name}`);
        else localStorage.setItem(`relatum.${name}`, value);
    } catch {
        if (value === null) memory.delete(name);
        else memory.set(name, value);
    }
}
