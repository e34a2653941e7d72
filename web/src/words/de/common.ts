/** What the words of every screen use. */
const NUMBERS = [
    'Niemand', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf', 'Zwölf',
]; // prettier-ignore

export const count = (n: number) => NUMBERS[n] ?? String(n);
export const people = (n: number) => (n === 1 ? '1 Person' : `${n} Menschen`);
export const first = (name: string) => name.split(' ')[0] ?? name;
