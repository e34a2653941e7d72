import { expect, test } from 'vitest';
import { addDays, between, fromToday, localInput, next, nextMonth, weekday, write } from '../src/lib/days';

test.each([
    ['title', 'Wednesday 18 November'],
    ['short', 'Wed 18 Nov'],
    ['weekday', 'Wednesday'],
    ['rail', 'Wed 18'],
    ['tick', '18 Nov'],
] as const)('a day written as %s', (form, text) => {
    // The order of day and month is the reader's; the words are the same.
    expect(write('2026-11-18', form).replace(/,/g, '').split(' ').sort()).toEqual(text.split(' ').sort());
});

test.each([
    ['2026-11-18', 1, '2026-11-19'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'], // over the change to summer time
])('%s and %i days is %s', (day, n, sum) => {
    expect(addDays(day, n)).toBe(sum);
    expect(between(day, sum)).toBe(n);
});

test.each([
    ['2026-11-18', 1, '2026-11-23'],
    ['2026-11-18', 3, '2026-11-25'], // from a Wednesday to the next
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-23', 1, '2026-11-30'],
])('after %s, weekday %i is %s', (day, wanted, found) => {
    expect(next(day, wanted)).toBe(found);
    expect(weekday(found)).toBe(wanted);
});

test.each([
    ['2026-11-18', '2026-12-18'],
    ['2026-12-18', '2027-01-18'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
])('a month after %s is %s', (day, later) => expect(nextMonth(day)).toBe(later));

test.each([
    ['2026-11-18', 'today'],
    ['2026-11-17', 'yesterday'],
    ['2026-10-08', '41 days ago'],
    ['2026-11-21', 'in 3 days'],
    ['2025-09-18', '14 months ago'],
    ['2021-11-18', '5 years ago'],
])('%s is %s', (day, text) => expect(fromToday(day, '2026-11-18')).toBe(text));

test('the moment an input of the browser takes', () => {
    expect(localInput(new Date(2026, 10, 8, 9, 5))).toBe('2026-11-08T09:05');
});
