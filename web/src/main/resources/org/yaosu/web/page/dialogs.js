// What stands in front of the page until it is answered. Esc, and a press beside it, answer null.

import { element, button } from './dom.js';

let count = 0;

/**
 * Shows a form; ends with what answer(form) gives, or null where it was closed.
 *
 * @param title its words: a key, or [key, parameters]
 * @param content nodes
 * @param confirm the words of the button that answers; null for none
 * @param danger whether answering takes something away for good
 */
export function dialog({ title, content, confirm = null, danger = false, close = 'dialog.cancel', answer = () => true }) {
    const id = `dialog-${++count}`;
    const form = element('form', { method: 'dialog' },
        element('h2', { id, say: title }),
        content,
        element('p', { class: 'actions' },
            button(close, () => shown.close()),
            confirm === null ? null : element('button', { type: 'submit', class: danger ? 'danger' : 'primary', say: confirm })));
    const shown = element('dialog', { 'aria-labelledby': id }, form);
    return new Promise(resolve => {
        let result = null;
        form.addEventListener('submit', event => {
            event.preventDefault();
            result = answer(form);
            shown.close();
        });
        // who marks a text and lets go beside the dialog has not pressed beside it
        let beside = false;
        shown.addEventListener('pointerdown', event => {
            beside = event.target === shown;
        });
        shown.addEventListener('click', event => beside && event.target === shown && shown.close());
        shown.addEventListener('close', () => {
            shown.remove();
            resolve(result);
        });
        document.body.append(shown);
        shown.showModal();
    });
}

/** Whether the reader wants something done that cannot be undone. */
export async function confirmed(title, text, confirm, parameters = {}) {
    return await dialog({ title: [title, parameters], content: [element('p', { say: [text, parameters] })], confirm, danger: true }) === true;
}
