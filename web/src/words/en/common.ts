/** What the words of every screen use. */
const NUMBERS = [
    'No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve',
]; // prettier-ignore

export const count = (n: number) => NUMBERS[n] ?? String(n);
export const people = (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`;
export const first = (name: string) => name.split(' ')[0] ?? name;
