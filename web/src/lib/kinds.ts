/** How a reason and a channel look: icon and tint. Colour is never alone; the label says the same. */
import type { Channel, Kind } from './api';
import type { IconName } from './icon-names';

export const KINDS: Record<Kind, { icon: IconName; tint: string }> = {
    promise: { icon: 'handshake', tint: 'promise' },
    pushaway: { icon: 'undo-2', tint: 'push' },
    new: { icon: 'user-plus', tint: 'promise' },
    owed: { icon: 'corner-up-left', tint: 'push' },
    date: { icon: 'cake', tint: 'birthday' },
    open_loop: { icon: 'rotate-ccw', tint: 'plan' },
    touchpoint: { icon: 'repeat', tint: 'cadence' },
    cooling: { icon: 'trending-down', tint: 'cooling' },
    give: { icon: 'gift', tint: 'give' },
    practice: { icon: 'sparkles', tint: 'give' },
};

export const CHANNELS: Record<Channel, IconName> = {
    call: 'phone',
    email: 'mail',
    meeting: 'users',
    message: 'message-circle',
    letter: 'pen-line',
    card: 'send',
    gift: 'gift',
    visit: 'map-pin',
    article: 'newspaper',
    event: 'ticket',
};

/** One of the eight tints of avatars, always the same for one contact. */
export function tintOf(contact: string): number {
    let hash = 2166136261;
    for (let i = 0; i < contact.length; i++) hash = Math.imul(hash ^ contact.charCodeAt(i), 16777619);
    return ((hash >>> 0) % 8) + 1;
}

/** Two letters at the most: of the first and the last word that begin with a letter. */
export function initials(name: string): string {
    const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
    const letter = (word: string | undefined) => (word ? (word.match(/^\p{L}\p{M}*/u)?.[0] ?? '') : '');
    return (letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : '')).toLocaleUpperCase() || '·';
}
