import { beforeEach, expect, test, vi } from 'vitest';
import { router } from '../src/lib/router.svelte';

declare const happyDOM: {
    setURL(url: string): void;
    settings: { navigation: { disableMainFrameNavigation: boolean } };
};

beforeEach(() => {
    happyDOM.setURL('http://127.0.0.1/');
    happyDOM.settings.navigation.disableMainFrameNavigation = true;
    router.go('/', 'replace');
});

/** True when the router took the click; the browser stays where it is in any case. */
function click(html: string, init: MouseEventInit = {}): boolean {
    document.body.innerHTML = html;
    let taken = false;
    const last = (event: Event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
    };
    addEventListener('click', last, { once: true });
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
    document.querySelector('a')?.firstElementChild?.dispatchEvent(event);
    return taken;
}

test('a link to a screen is followed without a new page', () => {
    expect(click('<a href="/people?circle=A%20b"><b>x</b></a>')).toBe(true);
    expect(router.path).toBe('/people');
    expect(router.query.get('circle')).toBe('A b');
});

test.each([
    ['a download', '<a href="/people" download><b>x</b></a>', {}],
    ['mail', '<a href="mailto:ana@example.org"><b>x</b></a>', {}],
    ['a file', '<a href="/licences.txt"><b>x</b></a>', {}],
    ['the API', '<a href="/api/today"><b>x</b></a>', {}],
    ['a place on the page', '<a href="#page"><b>x</b></a>', {}],
    ['a new window', '<a href="/people" target="_blank"><b>x</b></a>', {}],
    ['a click with Ctrl', '<a href="/people"><b>x</b></a>', { ctrlKey: true }],
    ['the middle button', '<a href="/people"><b>x</b></a>', { button: 1 }],
])('%s is left to the browser', (_, html, init) => {
    expect(click(html, init)).toBe(false);
    expect(router.path).toBe('/');
});

test('a sheet is a step of the history, and closing it goes back', () => {
    router.over('log', 'ANA');
    expect(location.search).toBe('?log=ANA');
    expect(router.query.get('log')).toBe('ANA');
    const back = vi.spyOn(history, 'back').mockImplementation(() => undefined);
    router.close('log');
    expect(back).toHaveBeenCalledOnce();
    back.mockRestore();
});

test('a sheet that came with the address closes without leaving', () => {
    router.go('/people?log&circle=A');
    router.close('log');
    expect(location.pathname + location.search).toBe('/people?circle=A');
    router.close('log');
    expect(router.path).toBe('/people');
});

test('one sheet gives way to another: closing that goes back only where the first was a step', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => undefined);
    router.go('/people?repair=with-ANA');
    router.instead('repair', 'repair', 'CASE');
    expect(location.search).toBe('?repair=CASE');
    router.close('repair');
    expect(location.pathname + location.search).toBe('/people');
    expect(back).not.toHaveBeenCalled();
    router.over('k');
    router.instead('k', 'log', 'ANA');
    router.close('log');
    expect(back).toHaveBeenCalledOnce();
    back.mockRestore();
});

test('an empty value is written short', () => {
    router.over('log');
    expect(location.search).toBe('?log');
});
