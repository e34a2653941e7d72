import type { Channel, Direction } from '../../lib/api';
import { first } from './common';

export const person = {
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
        if (channel === 'gift') return direction === 'inbound' ? `A gift from ${name}.` : 'You gave a gift.';
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
};

export const how = {
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
};

export const heard = {
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
};

export const merge = {
    title: 'May be in twice',
    how: 'Both histories are kept. Choose what holds.',
    kept: 'stays',
    flip: 'Rather this one',
    joined: 'Joined',
    do: 'Merge',
    done: (name: string) => `One person now: ${name}`,
    undo: 'It can be taken back.',
    look: 'Look',
    apart: 'Two people',
    none: 'Nobody stands here twice.',
    banner: (n: number) => (n === 1 ? 'One pair may be in twice.' : `${n} pairs may be in twice.`),
};

export const ideas = {
    title: 'Ideas',
    sub: 'free, and nothing in it for you',
    introduce: 'Start introduction',
    notThis: 'Not this',
};

export const personNew = {
    add: 'Add',
    added: (name: string) => `${name} is among your people`,
    noCircle: 'None yet',
    met: 'How did you meet?',
};

export const history = {
    loading: 'Loading the history',
    none: 'Nothing was changed yet.',
    undone: 'taken back',
};
