/** Addresses the system opens: a number to call, mail to write. What a person typed stays data in them. */
export const tel = (number: string) => `tel:${number.replace(/[^\d+*#]/g, '')}`;

export function mailto(address: string, body = '', subject = ''): string {
    const query = Object.entries({ subject, body })
        .filter(([, value]) => value)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&');
    return `mailto:${encodeURIComponent(address).replace('%40', '@')}${query ? `?${query}` : ''}`;
}

/** Only addresses of the web become links; anything else is shown as text. */
export function web(address: string): string | null {
    try {
        const url = new URL(/^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
    } catch {
        return null;
    }
}
