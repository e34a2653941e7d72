/** Days as the API writes them ("2026-11-18"), and how a person reads them. */

/** A day of the user's calendar: YYYY-MM-DD. */
export type Day = string;

const MILLIS = 86_400_000;

// The page speaks English; whoever reads American English gets its order of day and month.
export const LOCALE = globalThis.navigator?.languages?.find((l) => /^en\b/.test(l)) ?? 'en-GB';

const forms = {
    title: new Intl.DateTimeFormat(LOCALE, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
    }),
    short: new Intl.DateTimeFormat(LOCALE, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
    }),
    weekday: new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' }),
    rail: new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }),
    tick: new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
};

/** "Wednesday 18 November", "Wed 18 Nov", "Wednesday", "Wed 18", "18 Nov". */
export function write(day: Day, form: keyof typeof forms): string {
    const text = forms[form].format(new Date(day + 'T00:00:00Z'));
    return LOCALE === 'en-US' ? text : text.replace(/,/g, '');
}

export function addDays(day: Day, n: number): Day {
    return new Date(Date.parse(day + 'T00:00:00Z') + n * MILLIS).toISOString().slice(0, 10);
}

/** b - a in days. */
export function between(a: Day, b: Day): number {
    return Math.round((Date.parse(b) - Date.parse(a)) / MILLIS);
}

/** 0 = Sunday. */
export function weekday(day: Day): number {
    return new Date(day + 'T00:00:00Z').getUTCDay();
}

/** The first such weekday after `day`. */
export function next(day: Day, wanted: number): Day {
    return addDays(day, ((wanted - weekday(day) + 6) % 7) + 1);
}

/** The same day of the next month, or its last day. */
export function nextMonth(day: Day): Day {
    const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
    const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
    return new Date(Date.UTC(y, m, Math.min(d, last))).toISOString().slice(0, 10);
}

/** "today", "yesterday", "12 days ago", "in 3 days"; from half a year on months, then years. */
export function fromToday(day: Day, today: Day): string {
    const n = between(today, day);
    const words = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
    if (Math.abs(n) < 180) return words.format(n, 'day');
    if (Math.abs(n) < 730) return words.format(Math.round(n / 30.44), 'month');
    return words.format(Math.round(n / 365.25), 'year');
}

/** The day it is where this browser is. */
export function todayHere(now = new Date()): Day {
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** What <input type="datetime-local"> takes and gives, of a moment here. */
export function localInput(moment: Date): string {
    return `${todayHere(moment)}T${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

export function clock(moment: Date): string {
    return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

function pad(n: number): string {
    return String(n).padStart(2, '0');
}
