// What the page tells: to the eye where it belongs, and to those who listen.

import { button, element, told } from './dom.js';
import { words } from './i18n.js';
import { Problem } from './problem.js';

/** Says something to those who listen, once what was said before is over. */
export function announce(key, parameters = {}) {
    const announcer = document.getElementById('announcer');
    announcer.textContent = '';
    // a change is only noticed where the text was another one for a moment
    requestAnimationFrame(() => {
        announcer.textContent = words(key, parameters);
    });
}

/** A place for problems and notices, one at a time. */
export function noticePlace() {
    return element('div', { class: 'notices', 'aria-live': 'assertive', tabindex: '-1' });
}

/** Shows what went wrong and what to do next, until it is closed or something else is shown. What no service told is a defect here. */
export function showProblem(place, failure) {
    if (failure.name === 'AbortError') {
        return;
    }
    if (!(failure instanceof Problem)) {
        console.error(failure);
    }
    // what a script says of a defect is English, too
    const problem = failure instanceof Problem ? failure : new Problem({ title: failure.name, status: null, detail: failure.message });
    fill(place, element('div', { class: 'problem' },
        element('p', { class: 'problem-title' }, element('strong', {}, worded(problem.title)), problem.status > 0 ? ` (${problem.status})` : ''),
        problem.detail === '' ? null : element('p', {}, worded(problem.detail)),
        element('p', { class: 'hint', say: problem.next() }),
        button('notice.close', () => clear(place), { class: 'quiet' })));
}

/** Words of the page are said in its language; what a service or a script says stays as it is. */
function worded(text) {
    return typeof text === 'string' ? told(text) : element('span', { say: text });
}

/** Shows that something went well. */
export function showNotice(place, key, parameters = {}, ...more) {
    fill(place, element('div', { class: 'good' }, element('p', { say: [key, parameters] }), more));
}

/** Takes away what is shown. */
export function clear(place) {
    fill(place);
}

/** What is shown may have the focus, as its button to close it has: then the place gets it, or it would be back at the page's beginning. */
function fill(place, ...nodes) {
    const focused = place.contains(document.activeElement);
    place.replaceChildren(...nodes);
    if (focused) {
        place.focus({ preventScroll: true });
    }
}

/** Does something that may fail; what fails is shown in its place. Tells whether it went well. */
export async function attempt(place, work, pressed = null) {
    clear(place);
    pressed?.setAttribute('aria-busy', 'true');
    try {
        await work();
        return true;
    } catch (failure) {
        showProblem(place, failure);
        return false;
    } finally {
        pressed?.removeAttribute('aria-busy');
    }
}
