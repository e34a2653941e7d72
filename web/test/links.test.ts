import { expect, test } from 'vitest';
import { mailto, tel, web } from '../src/lib/links';

test('only digits are dialled', () => expect(tel('javascript:alert(1) +44 20')).toBe('tel:1+4420'));

test('an address stays an address', () => {
    expect(mailto('a@b?cc=x@y&body=z', 'hi & bye')).toBe(
        'mailto:a@b%3Fcc%3Dx%40y%26body%3Dz?body=hi%20%26%20bye',
    );
    expect(mailto('a@b')).toBe('mailto:a@b');
});

test.each([
    ['example.org', 'https://example.org/'],
    ['http://example.org/a', 'http://example.org/a'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['', null],
])('%s as a link is %s', (text, link) => expect(web(text)).toBe(link));
