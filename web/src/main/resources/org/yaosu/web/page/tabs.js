// Several of a kind, one shown at a time.

import { element } from './dom.js';

/**
 * A list of tabs; arrow keys go from one to the next.
 *
 * @param labels the nodes or texts upon them
 * @param chosen told which one is shown, from 0
 */
export function tabs(label, labels, panel, chosen) {
    const nodes = labels.map((text, index) => element('button', {
        type: 'button', role: 'tab', id: `${panel.id}-tab-${index}`, 'aria-controls': panel.id, click: () => show(index),
    }, text));
    const list = element('div', { class: 'tabs', role: 'tablist', sayLabel: label, keydown: event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step !== undefined) {
            event.preventDefault();
            const next = (nodes.indexOf(document.activeElement) + step + nodes.length) % nodes.length;
            show(next);
            nodes[next].focus();
        }
    } }, nodes);
    panel.setAttribute('role', 'tabpanel');
    const show = index => {
        nodes.forEach((node, other) => {
            node.setAttribute('aria-selected', String(other === index));
            node.tabIndex = other === index ? 0 : -1;
        });
        panel.setAttribute('aria-labelledby', nodes[index].id);
        chosen(index);
    };
    show(0);
    return list;
}
