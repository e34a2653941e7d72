import { language } from './words';

/** Days as the API writes them ("2026-11-18"), and how a person reads them. */

/** A day of the user's calendar: YYYY-MM-DD. */
export type Day = string;

const MILLIS = 86_400_000;

/** The reader's own kind of the language the page speaks: en-US for American English, de-AT for Austrian German. */
export function locale(): string {
    const own = globalThis.navigator?.languages?.find((one) => one.slice(0, 2) === language);
    return own ?? { en: 'en-GB', de: 'de-DE' }[language];
}

const SHAPES = {
    title: { weekday: 'long', day: 'numeric', month: 'long' },
    long: { day: 'numeric', month: 'long', year: 'numeric' },
    short: { weekday: 'short', day: 'numeric', month: 'short' },
    weekday: { weekday: 'long' },
    rail: { weekday: 'short', day: 'numeric' },
    tick: { day: 'numeric', month: 'short' },
    month: { month: 'short' },
    year: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** "Wednesday 18 November", "18 November 2026", "Wed 18 Nov", "Wednesday", "Wed 18", "18 Nov", "Nov", "18 Nov 2026". */
export function write(day: Day, form: keyof typeof SHAPES): string {
    const where = locale();
    const key = where + form;
    let format = made.get(key);
    if (!format) {
        format = new Intl.DateTimeFormat(where, { ...SHAPES[form], timeZone: 'UTC' });
        made.set(key, format);
    }
    const text = format.format(new Date(day + 'T00:00:00Z'));
    return /^en-(?!US)/.test(where) ? text.replace(/,/g, '') : text;
}

/** A number as the reader writes it: 41,870 or 41.870. */
export const number = (n: number) => n.toLocaleString(locale());

/** The day a moment of the API falls on, in the user's zone; "" = the browser's. */
export function dayOf(moment: string, zone = ''): Day {
    const parts = new Intl.DateTimeFormat('en-CA', {
        year: 'numeric', month: '2-digit', day: '2-digit', ...(zone ? { timeZone: zone } : {}),
    }).formatToParts(new Date(moment)); // prettier-ignore
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
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
    const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
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

/** "08:40", or "8:40 am" where that is the custom. */
export function clock(moment: Date, zone?: string): string {
    return moment.toLocaleTimeString(locale(), {
        hour: '2-digit',
        minute: '2-digit',
        ...(zone ? { timeZone: zone } : {}),
    });
}

/** An hour of the clock: "9:00" as the reader writes it. */
export function clockHour(hour: number): string {
    return clock(new Date(2026, 0, 1, hour));
}

function pad(n: number): string {
    return String(n).padStart(2, '0');
}
