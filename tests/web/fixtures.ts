/** The day of the drawings, 18 November 2026, as the API would tell it. All people are made up. */

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The n-th id: 13 characters of Crockford base32. */
export function id(n: number): string {
    let text = '';
    for (let i = 0; i < 13; i++, n = Math.floor(n / 32)) text = DIGITS[n % 32] + text;
    return text;
}

export const DAY = '2026-11-18';
export const NOW = '2026-11-18T08:40:00';

const reason = (kind: string, rank: number, label: string, sentence: string, more: object = {}) => ({
    kind, rank, day: DAY, days_due: 0, source: 'kind', row: null, label, sentence, evidence: '', ...more,
}); // prettier-ignore

const row = (n: number, name: string, organization: string, cut: string, why: object, with_: object) => ({
    contact: id(n), name, organization, state: 'active', cut, weight: 2, reason: why, more: [], draft: '', reach: '',
    care: '', order: '', ...with_,
}); // prettier-ignore

export const ROWS = [
    row(31, 'Daniel Okafor', 'Brightwell Legal', 'do_first',
        reason('promise', 1, 'Promised for today', '“The vendor checklist, by Wednesday.”', { row: id(901), evidence: 'From your log of Fri 13 Nov.' }),
        { act: 'Send the checklist', channel: 'email', minutes: 3, reach: 'daniel.okafor@brightwell.example',
          order: 'A promise, weight 2, due today.',
          draft: 'Daniel, as promised on Friday: the vendor checklist, cut to the eleven questions that matter for a firm your size. Shall I call on Tuesday, once you have tried it on the shortlist?' }),
    row(32, 'Priya Raman', 'Loomstack', 'do_first',
        reason('pushaway', 2, 'Push-away, 2 days ago', 'Cancelled ten minutes before the call; second time.', { days_due: 2 }),
        { act: 'Answer without pressure', channel: null, minutes: 10, order: 'A push-away, weight 2, 2 days due.' }),
    row(33, 'Ruth Adeyemi', 'Harbour Futures', 'good_today',
        reason('date', 5, 'Birthday today', 'Ruth turns 50. She keeps every handwritten card.'),
        { act: 'Call to wish her well', channel: 'call', minutes: 5, reach: '+44 20 7946 0991', order: 'A birthday, weight 3, today.' }),
    row(34, 'Mei-Ling Zhou', 'Studio Halde', 'good_today',
        reason('cooling', 8, 'Cooling', 'You two usually talk every 12 days; it has been 41.'),
        { act: 'Ask how her mother’s hip is', channel: 'call', minutes: 15, order: 'Cooling, weight 2.',
          more: [reason('touchpoint', 7, 'Every 2 weeks, settled', 'Planned for Monday.'), reason('open_loop', 6, 'Thanks not said', 'She introduced you to Wim on 2 Oct.')] }),
    row(35, 'Jonas Brandt', 'Kestrel Foods', 'good_today',
        reason('touchpoint', 7, 'Weekly while new, touch 4', 'Last Wednesday you said “talk next week”.'),
        { act: 'Send “Ten-minute changeovers”', channel: 'article', minutes: 4, order: 'Planned, weight 2, due today.' }),
    row(36, 'Sofia Marchetti', 'Teatro Minimo', 'good_today',
        reason('owed', 4, 'They wrote last', 'Sofia wrote 3 days ago and waits for an answer.', { days_due: 1 }),
        { act: 'Answer her mail', channel: 'email', minutes: 6, reach: 'sofia@teatrominimo.example', order: 'Owed, weight 2, 1 day due.' }),
    row(37, 'Lucas Meyer', 'Rheinwerk Pumps', 'if_time',
        reason('new', 3, 'New, not contacted yet', 'You caught Lucas on Monday at the trade fair.'),
        { act: 'Post the letter', channel: 'letter', minutes: 8, order: 'New, weight 1.' }),
    row(38, 'Beatriz Nunes', '', 'if_time',
        reason('practice', 10, 'Just because', 'No reason needed. Your last card to her was 14 months ago.'),
        { act: 'Write her a card', channel: 'card', minutes: 6, order: 'Just because, weight 2.' }),
]; // prettier-ignore

const ticks = Array.from({ length: 22 }, (_, i) => ({
    due: new Date(Date.UTC(2026, 9, 19 + Math.round((i * 30) / 22))).toISOString().slice(0, 10),
    state: i === 11 ? 'late' : 'kept',
}));

const ahead = [
    ['2026-11-19', 3, 35], ['2026-11-20', 4, 50], ['2026-11-23', 5, 55], ['2026-11-24', 2, 20], ['2026-11-25', 4, 40],
].map(([day, people, minutes]) => ({ day, people, minutes })); // prettier-ignore

export const TODAY = {
    day: DAY,
    suggestions: false,
    active: 42,
    minutes: 57,
    more: false,
    rows: ROWS,
    meetings: [],
    word: { due: 22, kept: 21, late: 1, broken: 0, ticks },
    ahead,
};

const NAMES: [string, string, string][] = [
    ['Ana Ferreira', 'Tidewater Freight', 'You two wrote on 63 days this year, last yesterday.'],
    ['Ruth Adeyemi', 'Harbour Futures', 'You two wrote on 31 days, last on 9 Nov.'],
    ['Marcus Hale', 'Hale Packaging', 'You two met about every three weeks, last on 29 Oct.'],
    ['Daniel Okafor', 'Brightwell Legal', 'You two wrote on 41 days, last on 13 Nov.'],
    ['Mei-Ling Zhou', 'Studio Halde', 'You two usually talk every 12 days; it has been 41.'],
    ['Jonas Brandt', 'Kestrel Foods', 'New: first mail on 27 October.'],
    ['Tomasz Wierzbicki', '', 'You two wrote on 18 days, last on 7 Nov.'],
    ['Priya Raman', 'Loomstack', 'You two wrote on 22 days, last on 16 Nov.'],
    ['Sofia Marchetti', 'Teatro Minimo', 'You two wrote on 16 days, last on 2 Nov.'],
    ['Grace Mbeki', 'Open Ports Trust', 'You two wrote on 9 days, last on 19 Oct.'],
];

export const SUGGESTED = {
    ...TODAY,
    suggestions: true,
    active: 0,
    word: { due: 0, kept: 0, late: 0, broken: 0, ticks: [] },
    meetings: [],
    ahead: [],
    rows: NAMES.map(([name, organization, sentence], i) => ({
        ...row(60 + i, name, organization, 'good_today', reason('new', 3, 'Much contact', sentence), {
            act: '',
            channel: null,
            minutes: 0,
        }),
        state: 'unsorted',
    })),
};

export const PEOPLE = [
    ...ROWS.map((one, i) => ({ name: one.name, organization: one.organization, contact: one.contact, i })),
    ...['Ana Ferreira', 'Ana Kovač', 'Tomasz Wierzbicki', 'Wim de Graaf', 'Marcus Hale', 'Rui Costa', 'Nadia Haddad',
        'Erik Lindgren', 'Grace Mbeki', 'Yusuf Demir', 'Clara Jansen', 'Hugo Lefèvre'].map((name, i) => ({
        name, organization: ['Tidewater Freight', 'Dockside Review', '', 'De Graaf & Zn'][i % 4] ?? '', contact: id(41 + i), i: 8 + i,
    })),
    ...Array.from({ length: 60 }, (_, i) => ({ name: `Person ${String(i + 1).padStart(2, '0')}`, organization: '', contact: id(200 + i), i: 20 + i })),
].map(({ name, organization, contact, i }) => ({
    contact, name, organization, kind: 'person',
    state: i % 9 === 8 ? 'unsorted' : i % 13 === 12 ? 'resting' : 'active',
    circle: ['Clients', 'Prospects', 'Referral partners', 'Friends and family', ''][i % 5],
    warmth: i % 7 === 6 ? null : (i * 37 + 48) % 101,
    warmth_word: ['Fresh', 'Warm', 'Mild', 'Cool', 'Cold'][i % 5],
    last_contact: i % 7 === 6 ? null : new Date(Date.UTC(2026, 10, 17 - i * 3)).toISOString().slice(0, 10),
    next_touch: i % 4 === 3 ? null : new Date(Date.UTC(2026, 10, 18 + i * 2)).toISOString().slice(0, 10),
    email: `${name.split(' ')[0]?.toLowerCase()}@example.org`, phone: '',
})); // prettier-ignore

export const ME = {
    user: id(1),
    book: id(2),
    name: 'helena',
    display: 'Helena Voss',
    zone: 'Europe/Lisbon',
    region: 'PT',
    daily_people: 8,
    daily_minutes: 60,
    addresses: [
        { value: 'helena@voss.example', guessed: false },
        { value: 'helena.voss@oldfirm.example', guessed: true },
    ],
};

const rhythm = { new: 7, growing: 14, settled: 30, old_friend: 90, new_until: 4, growing_until: 8 };
export const CIRCLES = {
    rows: (
        [['Clients', 18], ['Prospects', 26], ['Referral partners', 14], ['Friends and family', 31]] as const
    ).map(([name, people], i) => ({ id: id(11 + i), name, weight: 2, vocabulary: i === 3 ? 'personal' : 'professional', rhythm, people })),
}; // prettier-ignore

export function contact(name: string, contactId: string) {
    return {
        id: contactId, uid: `urn:uuid:${contactId}`, kind: 'person', state: 'active', caught: 'hand', name, family: '', given: '',
        additional: '', prefix: '', suffix: '', organization: '', department: '', title: '', role: '', nicknames: [], points: [],
        addresses: [], dates: [], fields: [], notes: [], tags: [], circles: [], photo_type: '', cadence_days: 0, old_friend: false,
        rest_until: null, created: null, changed: null,
    };
} // prettier-ignore
