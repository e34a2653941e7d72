import { people } from './common';

export const reports = {
    loading: 'Loading your figures',
    lead: 'How well you keep your word, and what it does to your relationships.',
    span: 'Time',
    spans: { quarter: '90 days', year: '12 months', all: 'All time' },
    save: 'Export',
    none: '–',
    later: 'Comes after 10 contacts',
    asTable: 'Show as table',
    asChart: 'Show as chart',
    nOf: (n: number, of: number) => `${n} of ${of}`,
    hours: (n: number) => `${n} h`,
    kpi: {
        kept: 'promises kept on time',
        keptOf: (n: number, of: number) => `${n} of ${of} that are settled`,
        stillOpen: (n: number) => (n ? `${n} still open` : 'none of them is open'),
        keptNone: 'none fell due yet',
        strikes: (n: number): string => (n === 1 ? 'strike' : 'strikes'),
        strikesOf: (late: number, broken: number) => `${late} late, ${broken} broken`,
        contacts: (days: number) => `contacts in the first ${days} days`,
        contactsOf: (n: number) => `median of ${n} new ${n === 1 ? 'person' : 'people'}`,
        contactsNone: 'nobody is long enough with you yet',
        word: 'to the first answer',
        wordOf: (n: number, of: number) => `median; ${n} of ${of} who wrote first were answered`,
        wordNone: 'nobody new wrote first',
        referrals: (n: number): string => (n === 1 ? 'referral received' : 'referrals received'),
        referralsOf: (given: number, made: number) =>
            `you gave ${given}, and ${made === 1 ? 'one introduction' : `${made} introductions`}`,
    },
    reach: 'How far new people get',
    reachLead(n: number, days: number, tooNew: number): string {
        const left = tooNew
            ? ` ${tooNew} met in the last ${days} days ${tooNew === 1 ? 'is' : 'are'} left out.`
            : '';
        if (!n) return `Shown once people are ${days} days with you.${left}`;
        const what = n < 20 ? 'how many' : 'the share';
        return `Of ${n} new people, ${what} you reached a 1st, 2nd … 12th time within ${days} days.${left}`;
    },
    reachLabel: (n: number, second: number, seventh: number) =>
        n
            ? `Of ${n} new people, ${second} got a second contact and ${seventh} a seventh`
            : 'How far new people get: nothing to show yet',
    band: 'Contacts 5 to 12: where 80 % of sales are said to be made',
    seven: 'about 7: interest',
    contactNumber: 'Contact number',
    peopleHead: 'People',
    shareHead: 'Share',
    you: 'You',
    claimed: 'as often claimed: 52 % get a 2nd contact, 27 % a 3rd; source not found',
    claimedNote:
        'The claims (48 % stop after one contact, 73 % after two, 80 % of sales at 5 to 12) are quoted widely and name no source. They are a yardstick, not evidence.',
    promises: 'Promises',
    promisesLead: 'How many fell due each month, and how they ended.',
    promisesLabel: (kept: number, late: number, broken: number) =>
        `Promises by the month they fell due: ${kept} on time, ${late} late, ${broken} broken`,
    ends: { kept: 'On time', late: 'Late', broken: 'Broken', open: 'Still open' },
    strikes: 'Latest strikes',
    strikesNone: 'None.',
    warmth: 'Warmth of your people',
    warmthLead: (then: number, month: string, now: number) =>
        `How many people in each band, month by month: ${then} in ${month}, ${now} now.`,
    warmthLabel: (parts: string[]) => `People by warmth this month: ${parts.join(', ')}`,
    bands: { fresh: 'Fresh', warm: 'Warm', mild: 'Mild', cool: 'Cool', cold: 'Cold' },
    giving: 'Give and take',
    givingLead: 'Who got most from you, and gave you most. Giving more to new people is how it should be.',
    givingLabel: (given: number, taken: number) =>
        `Given and received by person: you gave ${given} and received ${taken} in all`,
    gave: 'You gave',
    received: 'You received',
    giveNone: 'Nothing noted yet',
    trust: (n: number, of: number) => `${n} of ${of} you gave free of charge, with nothing in it for you.`,
    referrals: 'Referrals and after-care',
    referralsLead: 'Who sent you someone, and whether you thanked them.',
    referralsNone: 'Nobody was sent yet.',
    sentYou: (who: string) => `sent you ${who}`,
    youSent: (who: string) => `got ${who} from you`,
    thanked: (day: string) => `Thanked ${day}`,
    notThanked: 'Not thanked yet',
    silent: 'Falling silent',
    silentLead: (n: number) =>
        n
            ? `${people(n)} fell silent. The claim puts the drift at one week to three months; its source was not found.`
            : 'People who were in touch and then were not.',
    silentNone: 'Nobody fell silent.',
    after: (n: number) => `after ${n} ${n === 1 ? 'contact' : 'contacts'}`,
    record: 'Was the forecast right?',
    recordLead: 'What relatum would have said about the next contact, and how often it came in time.',
    said: (percent: number) => `Said about ${percent} %`,
    came: (came: number, n: number) => `${came} of ${n} came`,
    month: 'Month',
    name: 'Name',
};
