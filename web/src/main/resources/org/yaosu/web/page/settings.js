// What this browser remembers between visits. A browser may forbid that; then it is remembered until the page is left.

const held = new Map();

/** What was set, or null. */
export function setting(name) {
    try {
        return localStorage.getItem(`yaosu.${name}`);
    } catch {
        return held.get(name) ?? null;
    }
}

/** Sets it; null forgets it. */
export function set(name, value) {
    try {
        if (value === null) {
            localStorage.removeItem(`yaosu.${name}`);
        } else {
            localStorage.setItem(`yaosu.${name}`, value);
        }
    } catch {
        held.set(name, value);
    }
}
