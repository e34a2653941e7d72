/** The words of the language the page speaks: English is always there, another one is fetched before the first paint. */
import { en, type Words } from '../words/en';
import { keep, kept } from './store';

export type { Words };
export type Language = 'en' | 'de';
export const LANGUAGES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

const OTHERS: Record<Exclude<Language, 'en'>, () => Promise<Words>> = {
    de: async () => (await import('../words/de')).de,
};

/** Read `w` when drawing, never while a module is read: it is English until `speak` was awaited. */
export let w: Words = en;
export let language: Language = 'en';

/** What was chosen in Settings, else the first language of the browser that the page speaks. */
export function wanted(): Language {
    const known = (one: string | null | undefined): one is Language => one === 'en' || one === 'de';
    const chosen = kept('language');
    if (known(chosen)) return chosen;
    for (const one of globalThis.navigator?.languages ?? []) {
        const short = one.slice(0, 2).toLowerCase();
        if (known(short)) return short;
    }
    return 'en';
}

export async function speak(which: Language) {
    if (which !== 'en') {
        try {
            w = await OTHERS[which]();
            language = which;
        } catch {
            // Offline before it was ever fetched: English it is.
        }
    }
    globalThis.document?.documentElement.setAttribute('lang', language);
}

/** Everything on the page changes its language, so it is drawn anew. */
export function choose(which: Language | null) {
    keep('language', which);
    location.reload();
}
