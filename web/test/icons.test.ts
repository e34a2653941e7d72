import { PATHS } from 'virtual:icons';
import { expect, test } from 'vitest';
import { ICON_NAMES } from '../src/lib/icon-names';

test.each(ICON_NAMES)('%s is drawn within its square', (name) => {
    expect(PATHS[name]).toMatch(/^M/);
    // Pieces of an icon stand one behind another: none may begin where the one before ended.
    expect(PATHS[name]).not.toMatch(/NaN|undefined|m/);
});
