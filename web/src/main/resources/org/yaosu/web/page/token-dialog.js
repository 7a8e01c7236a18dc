// Asks the reader for a token.

import { element, told } from './dom.js';
import { dialog } from './dialogs.js';

/**
 * Ends with {token, keep}, or null.
 *
 * @param problem what the service said, or null where nobody asked it
 * @param refused whether it refused a token
 */
export function askForToken({ problem = null, refused = false } = {}) {
    const token = element('input', {
        type: 'password', name: 'token', required: true, autocomplete: 'off', spellcheck: 'false', autofocus: true,
        // what may stand in a header
        pattern: '[!-~]+', sayTitle: 'token.pattern', 'aria-invalid': refused ? 'true' : null, 'aria-describedby': problem === null ? null : 'token-problem',
    });
    const keep = element('input', { type: 'checkbox', name: 'keep' });
    return dialog({
        title: 'token.title',
        confirm: 'token.use',
        content: [
            problem === null ? null : element('p', { id: 'token-problem', class: refused ? 'wrong' : 'hint', role: 'alert' },
                element('span', { say: refused ? 'token.refused' : 'token.needed' }), ' ', told(problem.detail)),
            element('label', { class: 'control' }, element('span', { say: 'token.token' }), token),
            element('label', { class: 'tick' }, keep, element('span', { say: 'token.keep' })),
            element('p', { class: 'hint', say: 'token.hint' }),
        ],
        answer: () => ({ token: token.value, keep: keep.checked }),
    });
}
