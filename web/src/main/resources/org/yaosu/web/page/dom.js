// Making parts of the page. Text goes in as text, never as markup: chats, names of files and what services say are other people's words.

import { say, SAYING } from './i18n.js';

let controls = 0;

/**
 * An element. Attributes: a function is a listener, true is there without a value, null and false are left out; say, sayLabel, sayTitle
 * and sayPlaceholder are keys of words, or [key, parameters]. Children are nodes or texts; null is left out.
 */
export function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) {
            continue;
        }
        if (name in SAYING) {
            const [key, parameters] = [value].flat();
            say(node, key, parameters, SAYING[name]);
        } else if (typeof value === 'function') {
            node.addEventListener(name, value);
        } else {
            node.setAttribute(name, value === true ? '' : value);
        }
    }
    node.append(...children.flat().filter(child => child !== null && child !== undefined));
    return node;
}

/** Something that each language writes in its own way, such as a number. */
export function saying(text, attributes = {}) {
    return element('span', { say: ['text', { text }], ...attributes });
}

/** What the service says in its own words: they are English, whatever the page's language. */
export function told(text) {
    return element('span', { lang: 'en' }, text);
}

/** Something to press, with words. */
export function button(key, press, attributes = {}) {
    return element('button', { type: 'button', say: key, click: press, ...attributes });
}

/** Something to fill in, below what it is called. A hint describes it, and is no part of its name. */
export function labelled(key, control, hint = null) {
    const id = `control-${++controls}`;
    control.setAttribute('aria-labelledby', id);
    if (hint !== null) {
        control.setAttribute('aria-describedby', `${id}-hint`);
    }
    return element('label', { class: 'control' }, element('span', { id, say: key }), control,
        hint === null ? null : element('small', { class: 'hint', id: `${id}-hint`, say: hint }));
}

/** A choice among values, each with the key of its words. */
export function choice(options, attributes = {}) {
    return element('select', attributes, Object.entries(options).map(([value, key]) => element('option', { value, say: key })));
}

/** A bar as wide as a share of its track; decoration, for the number stands beside it. */
export function bar(share, className = 'bar') {
    const fill = element('span');
    fill.style.width = `${100 * Math.min(1, Math.max(0, share))}%`;
    return element('span', { class: className, 'aria-hidden': 'true' }, fill);
}

/** A list of what things are and how they are. Rows are [key of words, node or text, whether it is long]; null is left out. */
export function facts(rows) {
    return element('dl', { class: 'facts' }, rows.filter(row => row !== null)
        .map(([key, value, long]) => element('div', { class: long ? 'long-fact' : null }, element('dt', { say: key }), element('dd', {}, value))));
}

/** A table that scrolls by itself where it is too wide. Columns are [key of words, whether numbers stand in it]. */
export function table(caption, columns, rows) {
    const cell = (value, index) => element(index === 0 ? 'th' : 'td', {
        scope: index === 0 ? 'row' : null, class: columns[index][1] ? 'number' : null,
    }, value);
    return element('div', { class: 'wide', tabindex: '0', role: 'region', sayLabel: caption },
        element('table', {}, element('caption', { class: 'unseen', say: caption }),
            element('thead', {}, element('tr', {}, columns.map(([key, numeric]) => element('th', { scope: 'col', say: key, class: numeric ? 'number' : null })))),
            element('tbody', {}, rows.map(row => element('tr', {}, row.map(cell))))));
}
