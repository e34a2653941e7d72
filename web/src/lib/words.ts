/**
 * Every word the page says by itself, in one place: to add a language, write a second object of the same
 * shape and choose between the two. Sentences about people come from the server.
 */
const NUMBERS = [
    'No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve',
]; // prettier-ignore

const count = (n: number) => NUMBERS[n] ?? String(n);
const people = (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`;
const first = (name: string) => name.split(' ')[0] ?? name;

function spell(minutes: number): string {
    if (minutes < 50) return `about ${Math.max(5, Math.round(minutes / 5) * 5)} minutes`;
    if (minutes < 75) return 'about an hour';
    if (minutes < 105) return 'about an hour and a half';
    return `about ${Math.round(minutes / 60)} hours`;
}

export const w = {
    first,
    people,
    app: 'relatum',
    main: 'Main',
    skip: 'Skip to the page',

    nav: {
        today: 'Today',
        people: 'People',
        settings: 'Settings',
        log: 'Log a contact',
        find: 'Find a person',
        circles: 'Circles',
        close: 'Close',
        word: 'Your word and the next days',
    },

    today: {
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
    },

    answers: {
        done: (name: string) => `Done. ${first(name)} is off today’s list`,
        later: (name: string, day: string) => `${first(name)} comes back on ${day}`,
        end: (name: string) => `${first(name)} moved to the end of today`,
        rest: (name: string, day: string) => `${first(name)} rests until ${day}`,
        restOpen: (name: string) => `${first(name)} rests until they write`,
        not_this: (name: string) => `Left out for ${first(name)}`,
        failed: (name: string) => `${first(name)} is back on the list: `,
        undone: 'Taken back',
        undo: 'Undo',
    },

    menus: {
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
    },

    order: {
        title: 'Why this order',
        rule: 'What you promised comes first; then whoever moved away, whoever is new, whoever waits for your answer; then dates, loose ends, planned contact, whoever is cooling; and last what you could give.',
        ties: 'Among equals: the weight of their circle times the days it is due, then the name.',
        cut: 'What goes beyond your minutes for a day stands under “If there is time”.',
    },

    word: {
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
    },
    ahead: { title: 'Next days', unit: 'minutes planned' },

    states: {
        doneTitle: 'That is everyone for today',
        doneText(heard: number, next: { day: string; people: number } | null): string {
            const had = heard ? `${count(heard)} ${heard === 1 ? 'person' : 'people'} heard from you. ` : '';
            return (
                had +
                (next ? `${next.day} has ${count(next.people).toLowerCase()}.` : 'The next days are free.')
            );
        },
        freeTitle: 'Nobody is waiting for you today',
        nobodyTitle: 'Nobody is here yet',
        nobodyText: 'Bring people in from an address book or mail, in a terminal:',
        nobodyHow: 'relatum import cards.vcf ~/Mail',
        offline: (time: string) => `You are offline. The list is from ${time}; nothing you did is lost.`,
        noAnswer: 'The server did not answer. Nothing is lost.',
        stale: (time: string) => `The server did not answer. The list is from ${time}; nothing is lost.`,
        again: 'Try again',
        signedOut: 'You are signed out',
        signedOutText: 'Press Enter where “relatum serve” runs, and open the link it prints.',
        notThere: 'This page comes with a later version',
        toToday: 'To Today',
    },

    pick: {
        title: 'Who matters most right now?',
        lead: 'These are the people your mail and address book speak for most. Keep those you want to stay close to; the rest can wait.',
        start: (n: number) => (n === 1 ? 'Start with this one' : `Start with these ${n}`),
        none: 'Choose at least one',
        chosen: (n: number, of: number) => `${n} of ${of} chosen`,
        picked: (n: number) => `${people(n)} picked`,
        all: 'Everyone is in the list of people.',
    },

    log: {
        title: 'Log a contact',
        promise: 'Nothing is saved until you confirm',
        what: 'What happened',
        say: 'Called Ana, she is looking for a Postgres consultant …',
        who: 'Who',
        whoFind: 'Add a person',
        whoNone: 'Nobody of that name yet.',
        whoNew: (name: string) => `Add “${name}” as a new person`,
        isNew: 'new',
        remove: (name: string) => `Remove ${name}`,
        how: 'How',
        direction: 'Who began',
        directions: { outbound: 'I reached out', inbound: 'They did', mutual: 'Both' },
        when: 'When',
        now: 'Now',
        earlier: 'Earlier',
        minutes: 'Minutes',
        youPromised: 'You promised',
        promiseText: 'What will you do?',
        promiseDue: 'By when',
        promiseMore: 'Another promise',
        promiseRemove: 'Remove this promise',
        keeps: (text: string) => `This keeps your word: ${text}`,
        next: 'Next contact',
        nextNone: 'Without a day, the usual rhythm decides.',
        told: 'I told them',
        toldHint: 'A day you told them counts towards your word.',
        ask: (name: string) => `When will ${name ? first(name) : 'they'} hear from you again?`,
        askHint: 'Choose a day, or save once more and leave it to the usual rhythm.',
        draftBack: 'Your draft is back.',
        draftDrop: 'Start afresh',
        hint: 'Esc keeps a draft.',
        another: 'Save and log another',
        save: 'Save',
        saving: 'Saving …',
        needWho: 'Say who it was with.',
        future: 'That moment has not come yet.',
        logged: (what: string, name: string, others: number) =>
            `${what} with ${first(name)}${others ? ` and ${others} more` : ''} logged.`,
        dayPick: 'Another day',
        friday: 'Friday',
        monday: 'Monday',
    },

    channels: {
        call: 'Call',
        email: 'Email',
        letter: 'Letter',
        card: 'Card',
        gift: 'Gift',
        meeting: 'Meeting',
        message: 'Message',
        visit: 'Visit',
        article: 'Article',
        event: 'Event',
    },

    list: {
        title: 'People',
        find: (n: number | null) => (n === null ? 'Find a person' : `Find in ${people(n)}`),
        states: { all: 'All', active: 'Active', resting: 'Resting', unsorted: 'Not sorted yet' },
        columns: {
            name: 'Name',
            circle: 'Circle',
            warmth: 'Warmth',
            last: 'Last contact',
            next: 'Next step',
        },
        log: 'Log',
        pick: 'Pick',
        picked: (name: string) => `${first(name)} is among your people now`,
        none: 'Nobody matches.',
        noneHow: (q: string) => `Remove “${q}”?`,
        empty: 'Nobody here.',
        more: 'Show more',
        never: 'Never',
        noStep: 'No next step',
        warmth: (n: number, word: string) => `Warmth ${n} of 100: ${word}`,
        circle: (name: string) => `Circle: ${name}`,
        sortedBy: 'Sort by',
        loading: 'Loading people',
        failed: 'The list could not be loaded. ',
    },

    settings: {
        title: 'Settings',
        appearance: 'Appearance',
        themes: { system: 'System', light: 'Light', dark: 'Dark' },
        keys: 'Keyboard',
        single: 'Single keys',
        singleHint: 'L to log, E for done, J and K to move. Off while you type in any case.',
        day: 'A day',
        dayPeople: 'People at the most',
        dayMinutes: 'Minutes at the most',
        dayHint: 'What goes beyond stands under “If there is time”.',
        saved: 'Saved',
        about: 'About',
        version: (v: string) => `relatum ${v}`,
        zone: (zone: string) => `Your days are counted in ${zone}.`,
        licences: 'Licences of what the page is made with',
        addresses: 'Your addresses',
        guessed: 'found in your mail',
        signOut: 'Sign out',
    },

    keys: {
        title: 'Keys',
        anywhere: 'Anywhere',
        goto: 'Go to',
        today: 'Today',
        log: 'Log',
        people: 'People',
        logIt: 'Log a contact',
        this: 'This list',
        undo: 'Undo',
        theme: 'Light or dark',
        move: 'Next, previous',
        do: 'Do it',
        done: 'Done',
        snooze: 'Snooze',
        skip: 'Skip',
        why: 'Show why',
        save: 'Save',
        another: 'Save, log another',
        close: 'Close, keep a draft',
        find: 'Find',
        then: 'then',
    },
};
