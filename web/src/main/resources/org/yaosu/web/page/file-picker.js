// Choosing a file, or dropping one.

import { element } from './dom.js';

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

/** Takes files that are dropped upon a node. */
export function takeDrops(node, chosen) {
    const over = on => event => {
        if ([...event.dataTransfer?.types ?? []].includes('Files')) {
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
