// Gives the reader a file.

import { element } from './dom.js';

/** Has the browser keep a file under a name. */
export function download(name, blob) {
    const address = URL.createObjectURL(blob);
    const link = element('a', { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    // the browser has taken the file over once this turn is over, but says nothing when it has
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A value as a JSON file. */
export function downloadJson(name, value) {
    download(name, new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }));
}
