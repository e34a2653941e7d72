/** What the user chose for this browser. */
import { keep, kept } from './store';

export type Theme = 'system' | 'light' | 'dark';

class Settings {
    theme = $state<Theme>(read('theme', ['light', 'dark'], 'system'));
    /** Single keys (L, E, J ...) do things: may be switched off (WCAG 2.1.4). */
    singleKeys = $state(kept('keys') !== 'off');

    setTheme(theme: Theme) {
        this.theme = theme;
        keep('theme', theme === 'system' ? null : theme);
        if (theme === 'system') delete document.documentElement.dataset.theme;
        else document.documentElement.dataset.theme = theme;
    }

    setSingleKeys(on: boolean) {
        this.singleKeys = on;
        keep('keys', on ? null : 'off');
    }

    /** From what is seen now to the other one. */
    flipTheme() {
        const dark =
            this.theme === 'dark' ||
            (this.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
        this.setTheme(dark ? 'light' : 'dark');
    }
}

function read<T extends string>(name: string, words: T[], otherwise: Theme): Theme {
    const value = kept(name) as T | null;
    return value && words.includes(value) ? (value as Theme) : otherwise;
}

export const settings = new Settings();
