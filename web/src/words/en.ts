/** English: every word the page says by itself. de.ts has the same shape. Sentences about people come from the server. */
import type { Channel, Direction } from '../lib/api';

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

export const en = {
    first,
    people,
    app: 'relatum',
    main: 'Main',
    skip: 'Skip to the page',

    nav: {
        today: 'Today',
        people: 'People',
        introductions: 'Introductions',
        plans: 'Plans',
        library: 'Library',
        reports: 'Reports',
        settings: 'Settings',
        more: 'More',
        log: 'Log a contact',
        find: 'Search or do',
        circles: 'Circles',
        circleNew: 'New circle',
        close: 'Close',
        back: 'Back',
        word: 'Your word and the next days',
        wordShort: 'Your word',
        sections: { relationships: 'Relationships', app: 'relatum' },
        cooling: 'Cooling',
        noStep: 'No next step',
        appearance: 'Appearance',
        sync: {
            fresh: 'Up to date',
            offline: 'Offline',
            waiting: (n: number) => `${n} waiting to be sent`,
            never: 'No answer yet',
            at: (ago: string) => `Up to date, ${ago}`,
        },
        update: 'A newer version is ready.',
        updateDo: 'Load it',
        gone: 'There is no such page',
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

    ago(minutes: number): string {
        if (minutes < 60) return `${minutes} min ago`;
        if (minutes < 48 * 60) return `${Math.round(minutes / 60)} h ago`;
        return `${Math.round(minutes / 1440)} days ago`;
    },

    cancel: 'Cancel',
    capital: (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1),
    every(days: number): string {
        if (days === 1) return 'every day';
        if (days === 7) return 'weekly';
        if (days === 30) return 'monthly';
        if (days % 7 === 0 && days <= 56) return `every ${days / 7} weeks`;
        if (days % 30 === 0) return `every ${days / 30} months`;
        return `every ${days} days`;
    },
    bands: { Fresh: 'Fresh', Warm: 'Warm', Mild: 'Mild', Cool: 'Cool', Cold: 'Cold' } as Record<
        string,
        string
    >,

    person: {
        loading: 'Loading the person',
        gone: 'This person is not here any more.',
        of: (n: number, total: number) => `${n} of ${total}`,
        previous: 'The one before',
        following: 'The next one',
        states: {
            candidate: 'Known from mail only',
            unsorted: 'Not sorted yet',
            active: 'Active',
            resting: 'Resting',
            archived: 'Archived',
        },
        tend: 'Stay in touch',
        restMonth: 'Let rest for a month',
        restOpen: 'Let rest until they write',
        archive: 'Archive',
        archived: (name: string) => `${name} is archived`,
        history: 'History',
        trend: (n: number) => `${n} in 30 days`,
        axis: '0 to 100, by week',
        marks: 'Marks below the line are contacts; the thin line is strength.',
        how: 'How this is worked out',
        chart(name: string, first: number | null, last: number | null, contacts: number): string {
            const moved =
                last === null
                    ? 'too early to tell'
                    : first === null || first === last
                      ? `now ${last} of 100`
                      : `from ${first} to ${last} of 100`;
            return `Warmth with ${name} over twelve months: ${moved}, with contact on ${contacts} days`;
        },
        parts: { overview: 'Overview', heard: 'Heard', timeline: 'Timeline', details: 'Details' },
        next: 'Next contact',
        nextPromised: 'Next promised contact',
        nextAsk: (name: string) => `When will ${name} hear from you?`,
        nextWhat: 'With what',
        nextWhatHint: 'The introduction, a call …',
        toldThem: (name: string) => `You told ${name}`,
        plannedByYou: 'Planned by you',
        byRhythm: 'By the usual rhythm',
        planned: (name: string, day: string) => `${first(name)} hears from you on ${day}`,
        cadence: 'Cadence',
        ownRhythm: 'Their own rhythm',
        everyDays: 'Days between two contacts',
        everyHint: '0 leaves it to the circle and the phase.',
        oldFriend: 'An old friend.',
        oldFriendHint: 'Seldom is enough.',
        notTended: 'Nobody looks after this one yet.',
        rhythmSaved: (name: string) => `The rhythm with ${first(name)} is changed`,
        phases: { new: 'While new', growing: 'While growing', settled: 'Settled', old_friend: 'Old friends' },
        health: { 'on track': 'on track', slipping: 'slipping', off: 'off' } as Record<string, string>,
        timeline: 'Timeline',
        contactDays: (n: string, days: number) =>
            days === 1 ? 'one day with contact' : `${n} days with contact`,
        filters: { all: 'All', talks: 'Talks', mail: 'Mail' },
        noContact: 'No contact yet. What you log stands here.',
        noneSuch: 'Nothing of this kind yet.',
        older: 'Fetching what lies further back …',
        others: (n: number) => `with ${n} more`,
        happened(channel: Channel, direction: Direction, minutes: number, name: string): string {
            const length = minutes ? `, ${minutes} min` : '';
            const written =
                channel === 'email' || channel === 'message' || channel === 'letter' || channel === 'card';
            if (written && direction === 'inbound')
                return channel === 'email' ? `${name} wrote.` : `${name} sent a ${channel}.`;
            if (written && direction === 'outbound')
                return channel === 'email' ? 'You wrote.' : `You sent a ${channel}.`;
            if (channel === 'gift')
                return direction === 'inbound' ? `A gift from ${name}.` : 'You gave a gift.';
            if (channel === 'article')
                return direction === 'inbound' ? `${name} sent an article.` : 'You sent an article.';
            const what = {
                call: 'Call',
                email: 'Mail',
                letter: 'Letter',
                card: 'Card',
                meeting: 'Meeting',
                message: 'Messages',
                visit: 'Visit',
                event: 'Event',
            }[channel];
            return `${what}${length}.`;
        },
        details: 'Details',
        edit: 'Edit',
        fields: {
            name: 'Name',
            title: 'Title',
            organization: 'Organization',
            kind: 'Kind',
            address: 'Address',
            nickname: 'Called',
            tags: 'Tags',
            notes: 'Notes',
        },
        points: { email: 'Email', phone: 'Phone', url: 'Web', profile: 'Profile', impp: 'Chat' },
        dates: { birthday: 'Birthday', anniversary: 'Anniversary' } as Record<string, string>,
        addPoint: 'Add an address or number',
        removePoint: (value: string) => `Remove ${value}`,
    },

    how: {
        warmth: 'Warmth',
        warmthText:
            'How far you are into the usual silence between you two: 100 while it is shorter than usual, 40 when it is longer than four of five, 10 when it is longer than nineteen of twenty.',
        strength: 'Strength',
        strengthText:
            'How much contact there was both ways: the side with fewer days counts, and a day counts half after 180 days.',
        trend: 'Change',
        trendText: 'Strength now against what it was 30 days ago.',
        health: 'Kept to plan:',
        healthText: 'Of the last six plans and promises, how many happened in time.',
        evidence: 'What it rests on',
        days: 'Days with contact',
        last: 'Last contact',
        inbound: 'From them',
        outbound: 'From you',
        cools: 'Cools on',
        cold: 'Cold on',
    },

    promise: {
        title: 'Promises',
        one: 'Promise',
        who: 'Who',
        iWill: 'I will',
        theyWill: (name: string) => (name ? `${name} will` : 'They will'),
        theyText: 'What will they do?',
        yours: (kept: number, all: number) => `yours: ${kept} of ${all} on time`,
        you: 'You',
        by: (day: string) => `by ${day}`,
        noDay: 'no day',
        none: 'Nothing is open.',
        add: 'Add a promise',
        kept: 'Kept',
        broken: 'Not kept',
        noted: (mine: boolean) => (mine ? 'Your word is noted' : 'Noted; you will be reminded'),
        said: {
            kept: (_name: string) => 'Kept',
            broken: (_name: string) => 'Noted as not kept',
            renegotiated: (name: string) => `A new day for ${first(name)}`,
        },
        states: { open: 'open', kept: 'kept', late: 'kept late', renegotiated: 'moved', broken: 'not kept' },
    },

    heard: {
        title: 'What I heard',
        add: 'Add',
        kind: 'Kind',
        words: 'What they said',
        whose: 'Whose',
        whoseHint: 'their son …',
        noted: 'Noted',
        kinds: {
            need: 'Need',
            goal: 'Goal',
            problem: 'Problem',
            environment: 'Environment',
            family: 'Family',
            interest: 'Interest',
            value: 'Value',
            implication: 'What it costs',
            closer: 'Brings closer',
            away: 'Drives away',
        },
        asks: {
            need: (name: string) => `What does ${name} need?`,
            goal: (name: string) => `What does ${name} want to reach?`,
            problem: (name: string) => `What is hard for ${name}?`,
            environment: (name: string) => `What is it like where ${name} works?`,
            family: (name: string) => `Who is around ${name}?`,
            interest: (name: string) => `What does ${name} like to do?`,
            value: (name: string) => `What does ${name} hold dear?`,
            implication: (name: string) => `What does it mean for ${name} if it stays so?`,
            closer: (_name: string) => '',
            away: (_name: string) => '',
        } as Record<string, (name: string) => string>,
        preferHint: { closer: 'Short calls before nine', away: 'Surprises on price' },
        states: { 1: 'Heard', 2: 'Reflected', 3: 'Confirmed' },
        none: (name: string) => `What did ${name} say they need?`,
        firstAsk: 'Write it down',
        met: (day: string) => `met on ${day}`,
        correctedFrom: (words: string) => `corrected from “${words}”`,
        outdated: 'no longer so',
        showOld: (n: number) => `Show ${n} no longer so`,
        hideOld: 'Hide what is no longer so',
        reflect: 'Reflect back',
        answer: 'Their answer',
        sayBack: (words: string) => `If I heard you right: ${words.replace(/[.?]$/, '')}. Is that it?`,
        howTo: 'Say it, or write it. Then listen.',
        iSaid: 'I said it back',
        saidBack: 'Said back; their answer is open',
        whatTheySaid: 'What did they say?',
        yes: 'Yes, that is it',
        notQuite: 'Not quite',
        noLonger: 'No longer so',
        isMetDo: 'It is met',
        isConfirmed: 'Confirmed',
        isOutdated: 'Noted as no longer so',
        isMet: 'Noted as met',
        corrected: 'Corrected; the old words are kept',
        theirWords: 'In their words',
        allBack: 'Everything was said back.',
        railTitle: 'Heard, not reflected back yet',
    },

    give: {
        title: 'Give and take',
        gave: (n: number) => `You gave ${n}`,
        received: (n: number) => `You received ${n}`,
        chart: (given: number, taken: number, name: string) =>
            `Given to ${name} and received, by month: ${given} given, ${taken} received in all`,
        none: 'Nothing noted yet: help, time, an introduction, a book.',
        kinds: {
            help: 'help',
            time: 'time',
            introduction: 'introduction',
            article: 'article',
            gift: 'gift',
            loan: 'loan',
            referral: 'referral',
        },
        youGave: 'You gave',
        youGot: 'You received',
        iGave: (name: string) => `I gave ${name}`,
        iGot: (name: string) => `${name} gave me`,
        what: 'What',
        free: 'Free of charge, and nothing in it for me',
        noted: 'Noted',
        thank: 'Thanked',
        thanked: 'Noted as thanked',
        return: 'It is back',
        returned: 'Noted as back',
    },

    pushaway: {
        title: 'Push-aways',
        noticed: 'Something is noticed',
        none: (name: string) => `None with ${name}.`,
        signals: {
            unanswered: 'No answers in a row',
            slow: 'Slower than usual',
            one_sided: 'One-sided',
            cancelled: 'Cancelled',
            late: 'Came late',
            no_show: 'Did not come',
            curt: 'A curt answer',
            snide: 'A sharp remark',
            cut_off: 'Cut off',
            botch: 'Something went wrong',
        },
        moved: (name: string) => `${name} moved away a little`,
        way: 'The way back',
        steps: ['Noticed', 'Understand', 'Answer', 'Repair', 'Stronger'],
        happened: 'What happened',
        what: 'What was it?',
        inWords: 'In your words',
        behind: 'What might be behind it',
        wasBehind: 'Behind it:',
        evidence: 'Evidence',
        ownOpen: (text: string, day: string) =>
            `You promised: ${text}${day ? `, by ${day}` : ''}. Still open.`,
        strikes: (n: number) => (n === 1 ? 'One promise was not kept.' : `${n} promises were not kept.`),
        first: 'A first answer',
        checks: ['Owns it', 'Reflects what you heard', 'Leaves them the choice'],
        callInstead: 'Call instead',
        right: 'To put it right',
        again: 'Look again on',
        lookAgain: (day: string) => `Answered; look again on ${day}.`,
        how: 'How did it end?',
        outcomes: { stronger: 'Stronger', same: 'As before', lost: 'Lost' },
        ended: (outcome: string | null) =>
            ({ stronger: 'Repaired, and stronger.', same: 'Repaired.', lost: 'It was lost.' })[
                outcome ?? ''
            ] ?? 'Closed.',
        learnt: 'What did you learn?',
        begin: 'Look into it',
        plan: 'I answered; plan the repair',
        planAgain: 'Plan again',
        close: 'Close it',
        notOne: 'Not a push-away',
        opened: (name: string) => `Noted; ${name} stays on your list`,
        isNone: 'Noted as none; it is not shown again',
        answered: (day: string) => (day ? `Answered; you look again on ${day}` : 'Answered'),
        closed: 'Closed',
        doIt: 'Look into it',
    },

    waiting: {
        title: 'Waiting to be sent',
        none: 'Nothing waits.',
        drop: 'Throw away',
        send: 'Send now',
        sent: (n: number) =>
            n === 1 ? 'What you logged offline is sent' : `${n} logs from offline are sent`,
        kept: 'You are offline. It is kept here and sent later.',
    },

    personNew: {
        add: 'Add',
        added: (name: string) => `${name} is among your people`,
        noCircle: 'None yet',
        met: 'How did you meet?',
    },

    history: {
        loading: 'Loading the history',
        none: 'Nothing was changed yet.',
        undone: 'taken back',
    },

    circle: { name: 'Name of the circle', added: (name: string) => `Circle “${name}” added` },

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
        nobodyText: 'Bring in the people you know, from an address book or mail.',
        nobodyDo: 'Bring people in',
        offline: (time: string) =>
            `You are offline. The list is from ${time}; what you log is kept here and sent later.`,
        waiting: (n: number) => `${n} waiting`,
        noAnswer: 'The server did not answer. Nothing is lost.',
        stale: (time: string) => `The server did not answer. The list is from ${time}; nothing is lost.`,
        keptFrom: (time: string) => `You are offline. What you see is from ${time}.`,
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
        import: 'Import',
        person: 'Person',
        filter: 'Filter',
        filterRemove: 'Remove this filter',
        circleIs: (name: string) => `Circle is ${name}`,
        stateIs: (state: string) => `State is ${state}`,
        tagIs: (tag: string) => `Tag is ${tag}`,
        viewSave: 'Save this view',
        viewName: 'Name of the view',
        viewRemove: 'Remove this view',
        orders: { name: 'Sorted by name', last: 'Sorted by last contact', next: 'Sorted by next step' },
        noneAll: 'Show everybody',
        partly: (n: number, of: number) => `Done for ${n} of ${of}. `,
        bulk: {
            selected: (n: number) => `${n} selected`,
            circle: 'Put them into',
            cadence: 'How often?',
            asCircle: 'As their circle has it',
            log: 'Log for all',
            clear: 'Select none',
            joined: (n: number, name: string) => `${people(n)} put into ${name}`,
            rhythm: (n: number) => `The rhythm with ${people(n)} is changed`,
            resting: (n: number) => `${people(n)} rest for a month`,
            archived: (n: number) => `${people(n)} archived`,
        },
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
        singleOff: 'Single keys are switched off in Settings; those with Ctrl or ⌘ work.',
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
        sections: {
            anywhere: 'Anywhere',
            goto: 'Go to',
            today: 'Today',
            person: 'Person',
            people: 'People',
            log: 'Log',
        },
        search: 'Search or do',
        logIt: 'Log a contact',
        this: 'This list',
        undo: 'Undo',
        theme: 'Light or dark',
        move: 'Next, previous',
        do: 'Do it',
        done: 'Done',
        snooze: 'Snooze',
        skip: 'Skip',
        open: 'Open person',
        why: 'Show why',
        call: 'Call',
        write: 'Write',
        promise: 'Promise',
        heard: 'Add what you heard',
        reflect: 'Reflect back',
        introduce: 'Introduce',
        pushaway: 'They pushed away',
        moveInList: 'Next, previous in the list',
        find: 'Find',
        filter: 'Filter',
        select: 'Select',
        selectTo: 'Select to here',
        person: 'New person',
        merge: 'Merge',
        save: 'Save',
        another: 'Save, log another',
        piece: 'Next piece',
        pieceOut: 'Leave piece out',
        close: 'Close, keep a draft',
        then: 'then',
    },

    palette: {
        title: 'Search or do',
        hint: 'Name, or “called Ana …”',
        people: 'People',
        recent: 'Recent',
        doWith: (name: string) => `Do, with ${name}`,
        goto: 'Go to',
        actions: 'Do',
        logWith: (name: string) => `Log a contact with ${first(name)}`,
        logLine: 'Log this line',
        call: (name: string) => `Call ${first(name)}`,
        write: (name: string) => `Write to ${first(name)}`,
        promise: (name: string) => `Promise ${first(name)} something`,
        open: (name: string) => `Open ${first(name)}`,
        none: 'Nothing found.',
        move: 'move',
        choose: 'open',
        actionsKey: 'actions',
        line: (example: string) => `Type “${example}” to log in one line`,
        example: 'called Ana …',
        verbs: [
            'called',
            'rang',
            'phoned',
            'met',
            'wrote',
            'emailed',
            'texted',
            'lunch',
            'coffee',
            'visited',
            'saw',
            'spoke',
            'talked',
            'sent',
            'had',
        ],
        add: 'Add a person',
        import: 'Bring people in',
        keys: 'Keys',
        theme: 'Light or dark',
    },
};

export type Words = typeof en;
