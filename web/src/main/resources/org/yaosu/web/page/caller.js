// Who the reader is to the service, and what that allows.

import { element } from './dom.js';
import { store } from './store.js';

const SCOPES = ['read', 'extract', 'admin'];
let reasons = 0;

/** The service as it was asked last: name, version, caller, tokens; null before. */
export const service = store(null);

/** What brings a button up to date, by the node that holds it. What was taken off the page is followed by nobody, and so can be let go. */
const updates = new WeakMap();
service.follow(() => document.querySelectorAll('.needing').forEach(node => updates.get(node)()));

/** Whether the reader may do what takes this scope, as far as is known. */
export function may(scope) {
    const caller = service.get()?.caller;
    return caller === undefined || SCOPES.indexOf(caller.scope) >= SCOPES.indexOf(scope);
}

/**
 * Has a button do nothing, and say why, while the reader may not do what it does. It can be reached by keyboard all the same: who
 * cannot see it is to learn the reason, too.
 */
export function needing(scope, button) {
    const reason = element('small', { class: 'reason', id: `reason-${++reasons}`, say: ['caller.needs', { scope }] });
    button.addEventListener('click', event => {
        if (!may(scope)) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
    }, true);
    const update = () => {
        const allowed = may(scope);
        reason.hidden = allowed;
        button.toggleAttribute('data-refused', !allowed);
        if (allowed) {
            button.removeAttribute('aria-disabled');
            button.removeAttribute('aria-describedby');
        } else {
            button.setAttribute('aria-disabled', 'true');
            button.setAttribute('aria-describedby', reason.id);
        }
    };
    const node = element('span', { class: 'needing' }, button, reason);
    updates.set(node, update);
    update();
    return node;
}
