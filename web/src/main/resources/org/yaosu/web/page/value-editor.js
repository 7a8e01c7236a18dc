// Correcting a value where it stands.

import { button, element } from './dom.js';

/**
 * A form for one value. Enter takes it, Esc leaves it as it was.
 *
 * @param spec the field, whose closed values are offered as a list
 * @param text what stands there now; empty for a new value
 * @param done told the new text, or null
 * @return {node, take}: the form, and what takes the value as if Enter was pressed
 */
export function valueEditor(spec, text, done) {
    const control = spec.values.length > 0 ? listed(spec.values, text) : written(text);
    const form = element('form', { class: 'editor', submit: event => {
        event.preventDefault();
        const value = control.value.trim();
        done(value === '' || value === text ? null : value);
    }, keydown: event => {
        // keys of an input method choose among characters
        if (event.isComposing) {
            return;
        }
        if (event.key === 'Escape') {
            event.stopPropagation();
            done(null);
        } else if (event.key === 'Enter' && event.target === control && (control.matches('textarea') || event.ctrlKey || event.metaKey)) {
            // the view's own keys are not meant here
            event.preventDefault();
            event.stopPropagation();
            form.requestSubmit();
        }
    } }, control, element('button', { type: 'submit', class: 'primary', say: 'value.take' }), button('dialog.cancel', () => done(null)));
    control.setAttribute('aria-label', spec.key);
    queueMicrotask(() => {
        control.focus();
        control.select?.();
    });
    return { node: form, take: () => form.requestSubmit() };
}

function listed(values, text) {
    const all = text === '' || values.includes(text) ? values : [text, ...values];
    const list = element('select', { lang: 'zh-CN' }, all.map(value => element('option', { value }, value)));
    list.value = text === '' ? all[0] : text;
    return list;
}

/** Long texts get room; a value has no line breaks, so Enter takes it there, too. */
function written(text) {
    const control = element('textarea', { rows: text.length > 40 ? '3' : '1', lang: 'zh-CN' });
    control.value = text;
    return control;
}
