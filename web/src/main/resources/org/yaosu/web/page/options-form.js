// How chats are extracted: for whom, by whom, with what privacy.

import { choice, element, labelled } from './dom.js';

/** The choices, as they stand in the form when they are read. */
export function optionsForm(catalog) {
    const customers = choice({ one: 'customers.one', all: 'customers.all' });
    const privacy = choice({ '': 'privacy.set', off: 'privacy.off', mask: 'privacy.mask', local: 'privacy.local' });
    const providers = choice({ set: 'providers.set', none: 'providers.none', these: 'providers.these' });
    const chosen = element('fieldset', { class: 'ticks', hidden: true }, element('legend', { say: 'providers.order' }));
    const ticks = element('div');
    chosen.append(ticks);
    providers.addEventListener('change', () => {
        chosen.hidden = providers.value !== 'these';
    });
    const order = [];
    const tick = id => {
        const box = element('input', { type: 'checkbox', value: id, checked: order.includes(id), change: () => {
            order.splice(0, order.length, ...order.filter(other => other !== id), ...box.checked ? [id] : []);
        } });
        return element('label', { class: 'tick' }, box, element('span', {}, id));
    };
    catalog.providers.follow(all => {
        const ids = all.map(provider => provider.id);
        order.splice(0, order.length, ...order.filter(id => ids.includes(id)));
        ticks.replaceChildren(...ids.length === 0 ? [element('span', { class: 'hint', say: 'providers.nobody' })] : ids.map(tick));
    });
    const asked = { set: () => null, none: () => [], these: () => [...order] };
    return {
        node: element('div', {}, element('div', { class: 'options' }, labelled('customers.title', customers, 'customers.hint'),
            labelled('providers.title', providers, 'providers.hint'), labelled('privacy.title', privacy, 'privacy.hint')), chosen),
        /** {customers, providers, privacy}; null where the platform is to do as it is set. */
        read: () => ({ customers: customers.value, providers: asked[providers.value](), privacy: privacy.value || null }),
    };
}
