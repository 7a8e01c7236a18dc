// A new version of a bundle in the place of the one in service.

import { button, element, facts, labelled } from './dom.js';
import { duration } from './i18n.js';
import { chosenFile, filePicker } from './file-picker.js';
import { attempt, noticePlace, showNotice } from './notices.js';
import { needing } from './caller.js';

/** The form; a swap can be tried before it is done. */
export function swapForm(api, catalog) {
    let jar = null;
    const known = element('datalist', { id: 'bundles-known' });
    catalog.providers.follow(all => known.replaceChildren(...[...new Set(all.map(({ bundle }) => bundle.split(' ')[0]))].map(value => element('option', { value }))));
    const bundle = element('input', { list: 'bundles-known', autocomplete: 'off', spellcheck: 'false', lang: 'en', placeholder: 'org.yaosu.provider.spark' });
    const chosen = chosenFile();
    const refresh = element('input', { type: 'checkbox' });
    const place = noticePlace();
    const swap = (dryRun, pressed) => attempt(place, async () => {
        if (jar === null || bundle.value.trim() === '') {
            showNotice(place, 'swap.nothing');
            return;
        }
        const query = { bundle: bundle.value.trim(), dryRun: dryRun ? 'true' : null, refresh: refresh.checked ? 'true' : null };
        const body = jar.slice(0, jar.size, 'application/java-archive');
        const report = await api.send('POST', '/swaps', { query, body, headers: { 'Content-Type': 'application/java-archive' } });
        showNotice(place, dryRun ? 'swap.tried' : 'swap.done', {}, reportOf(report));
        await catalog.refreshProviders();
    }, pressed);
    const dry = button('swap.dry', () => swap(true, dry));
    const real = button('swap.swap', () => swap(false, real), { class: 'primary' });
    return element('section', { class: 'card swap', 'aria-labelledby': 'swap-title' }, element('h2', { id: 'swap-title', say: 'swap.title' }), element('p', { class: 'hint', say: 'swap.lead' }),
        element('div', { class: 'options' }, labelled('swap.bundle', bundle), known,
            element('div', { class: 'control' }, element('span', { say: 'swap.jar' }), filePicker('file.choose', '.jar,application/java-archive', file => {
                jar = file;
                chosen.show(file);
            }), chosen.node)),
        element('label', { class: 'tick' }, refresh, element('span', { say: 'swap.refresh' })),
        element('p', { class: 'actions' }, needing('admin', dry), needing('admin', real)), place);
}

function reportOf({ bundle, from, to, services, refreshed, warnings, milliseconds }) {
    const list = texts => texts.length === 0 ? '–' : element('ul', {}, texts.map(text => element('li', { lang: 'en' }, text)));
    return facts([['swap.bundle', bundle, true], ['swap.versions', `${from} → ${to}`, true], ['swap.services', list(services), true], ['swap.refreshed', list(refreshed), true],
        ['swap.warnings', list(warnings), true], ['swap.time', element('span', { say: ['text', { text: () => duration(milliseconds) }] })]]);
}
