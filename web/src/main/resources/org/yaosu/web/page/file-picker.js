// Choosing a file, or dropping one.

import { element } from './dom.js';
import { number, say } from './i18n.js';

/** A button that opens a file, and the input behind it. Tells which one was chosen; the same one may be chosen again. */
export function filePicker(key, accept, chosen) {
    const input = element('input', { type: 'file', accept, class: 'unseen', change: () => {
        if (input.files.length > 0) {
            chosen(input.files[0]);
        }
        input.value = '';
    } });
    return element('label', { class: 'file-button' }, input, element('span', { say: key }));
}

/** Which file is chosen; none at first. */
export function chosenFile() {
    const node = element('p', { class: 'chosen', 'aria-live': 'polite', say: 'file.none' });
    return { node, show: file => say(node, 'file.chosen', { name: file.name, size: () => number(file.size / 1024, { maximumFractionDigits: 1 }) }) };
}

/** Takes files that are dropped upon a node. */
export function takeDrops(node, chosen) {
    const over = on => event => {
        if (brings(event)) {
            event.preventDefault();
            node.classList.toggle('dropping', on);
        }
    };
    node.addEventListener('dragover', over(true));
    node.addEventListener('dragleave', over(false));
    node.addEventListener('drop', event => {
        over(false)(event);
        if (event.dataTransfer?.files.length > 0) {
            chosen(event.dataTransfer.files[0]);
        }
    });
}

/** Has a file that is dropped beside its place do nothing: a browser would show it in the place of the page. */
export function keepPage() {
    for (const name of ['dragover', 'drop']) {
        addEventListener(name, event => {
            if (brings(event) && !event.defaultPrevented) {
                event.preventDefault();
                event.dataTransfer.dropEffect = 'none';
            }
        });
    }
}

/** Whether what is dragged is a file. */
function brings(event) {
    return [...event.dataTransfer?.types ?? []].includes('Files');
}
