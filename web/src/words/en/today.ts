import { count, first, people } from './common';

function spell(minutes: number): string {
    if (minutes < 50) return `about ${Math.max(5, Math.round(minutes / 5) * 5)} minutes`;
    if (minutes < 75) return 'about an hour';
    if (minutes < 105) return 'about an hour and a half';
    return `about ${Math.round(minutes / 60)} hours`;
}

export const today = {
    sub(n: number, minutes: number, firsts: number): string {
        const list = `${people(n)}, ${spell(minutes)}.`;
        if (!firsts) return list;
        return firsts === n ? `${list} All of them first.` : `${list} ${count(firsts)} of them first.`;
    },
    cuts: { do_first: 'Do first', good_today: 'Good today', if_time: 'If there is time' },
    firstSub: 'your word, and anyone who moved away',
    who: 'Who',
    why: 'Why',
    what: 'With what',
    order: 'Why this order',
    keys: 'Keys',
    more: (n: number) => (n === 1 ? 'and one more reason' : `and ${n} more reasons`),
    minutes: (n: number) => `${n} min`,
    draftReady: 'draft ready',
    wordsReady: 'first words ready',
    actions: 'Actions',
    log: 'Log',
    done: 'Done',
    snooze: 'Snooze',
    skip: 'Skip',
    rest: 'Let rest',
    others: 'More',
    call: 'Call',
    write: 'Write',
    review: 'Review and send',
    copy: 'Copy the words',
    copied: 'Copied',
    moreDue: 'More people are due. They come up as these are done.',
    loading: 'Loading your day',
    notLogged: 'not logged yet',
    logIt: 'Log it',
};

export const answers = {
    done: (name: string) => `Done. ${first(name)} is off today’s list`,
    later: (name: string, day: string) => `${first(name)} comes back on ${day}`,
    end: (name: string) => `${first(name)} moved to the end of today`,
    rest: (name: string, day: string) => `${first(name)} rests until ${day}`,
    restOpen: (name: string) => `${first(name)} rests until they write`,
    not_this: (name: string) => `Left out for ${first(name)}`,
    failed: (name: string) => `${first(name)} is back on the list: `,
    undone: 'Taken back',
    undo: 'Undo',
};

export const menus = {
    snooze: (name: string) => `When should ${first(name)} come back?`,
    endOfDay: 'Later today',
    tomorrow: 'Tomorrow',
    week: 'In a week',
    month: 'In a month',
    pick: 'Pick a day',
    ok: 'Choose',
    tell: (name: string) => `You gave ${first(name)} your word. Tell them the new day.`,
    skip: (name: string) => `Why not this, for ${first(name)}?`,
    notNow: 'Not now',
    notNeeded: 'Not needed',
    wrong: 'A wrong idea',
    notNowHint: 'again in a month',
    never: 'never again',
    rest: (name: string) => `Let ${first(name)} rest until`,
    theyWrite: 'They write or call',
    quarter: 'In three months',
};

export const order = {
    title: 'Why this order',
    rule: 'What you promised comes first; then whoever moved away, whoever is new, whoever waits for your answer; then dates, loose ends, planned contact, whoever is cooling; and last what you could give.',
    ties: 'Among equals: the weight of their circle times the days it is due, then the name.',
    cut: 'What goes beyond your minutes for a day stands under “If there is time”.',
};

export const word = {
    title: 'Your word',
    span: 'last 30 days',
    of: (kept: number, due: number) => `${kept} of ${due}`,
    kept: 'promises kept on time',
    today: 'today',
    none: 'No promise fell due in the last 30 days.',
    ticks(due: number, kept: number, late: number, broken: number, open: number): string {
        const parts = [`${kept} on time`];
        if (late) parts.push(`${late} late`);
        if (broken) parts.push(`${broken} broken`);
        if (open) parts.push(`${open} still open`);
        return `${due} ${due === 1 ? 'promise' : 'promises'}, oldest first: ${parts.join(', ')}`;
    },
    line(run: number, late: number, broken: number): string {
        const parts: string[] = [];
        if (run > 2) parts.push(`${run} in a row.`);
        if (late) parts.push(`${late === 1 ? 'One' : count(late)} came late.`);
        if (broken) parts.push(`${broken === 1 ? 'One strike' : `${count(broken)} strikes`} this month.`);
        return parts.join(' ');
    },
};

export const ahead = { title: 'Next days', unit: 'minutes planned' };

export const pick = {
    title: 'Who matters most right now?',
    lead: 'These are the people your mail and address book speak for most. Keep those you want to stay close to; the rest can wait.',
    start: (n: number) => (n === 1 ? 'Start with this one' : `Start with these ${n}`),
    none: 'Choose at least one',
    chosen: (n: number, of: number) => `${n} of ${of} chosen`,
    picked: (n: number) => `${people(n)} picked`,
    all: 'Everyone is in the list of people.',
};
