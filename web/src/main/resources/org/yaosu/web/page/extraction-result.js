// What came of a chat: its turns beside its records.

import { element, facts, saying } from './dom.js';
import { duration, number, words } from './i18n.js';
import { ChatView } from './chat-view.js';
import { Draft } from './draft.js';
import { lessonBar } from './lesson-bar.js';
import { Links } from './links.js';
import { RecordView } from './record-view.js';
import { tabs } from './tabs.js';

/**
 * Shows an extraction; ends with its node and the draft of its records.
 *
 * @param text the chat
 * @param fields what the fields are
 */
export function extractionResult(api, text, extraction, fields, again) {
    const draft = new Draft(text, extraction);
    const chat = new ChatView(extraction);
    const links = new Links(mark => chat.reveal(mark));
    const specs = new Map(fields.map(field => [field.key, field]));
    const panel = element('div', { id: 'record-panel' });
    const show = index => {
        draft.settle();
        const record = draft.records[index];
        const view = new RecordView(draft, record, specs, links, spans => chat.mark(record.roles, spans, links));
        panel.replaceChildren(view.node);
    };
    const several = draft.records.length > 1;
    const list = several ? tabs('record.customers', draft.records.map(({ customer }) => nameOf(customer)), panel, show) : null;
    if (draft.records.length === 1) {
        show(0);
    } else if (!several) {
        chat.mark({}, [], links);
        panel.append(element('p', { class: 'hint', say: 'record.none' }));
    }
    const node = element('div', { class: 'result', tabindex: '-1' }, chat.node,
        element('section', { class: 'records', 'aria-labelledby': 'record-title' },
            element('h2', { id: 'record-title', say: 'record.title' }),
            several || draft.records.length === 0 ? null : element('p', { class: 'customer' }, nameOf(draft.records[0].customer)),
            list, panel, lessonBar(api, draft, again), modelWork(extraction)));
    return { node, draft };
}

function nameOf(customer) {
    return customer === undefined ? element('span', { say: 'record.nobody' }) : element('span', { lang: 'zh-CN' }, customer);
}

/** What models did for it, and what it took. */
function modelWork({ model, milliseconds }) {
    const lines = [...model.repairs, ...model.troubles];
    return element('details', { class: 'work' }, element('summary', { say: ['work.title', { outcome: () => words(`outcome.${model.outcome}`), time: () => duration(milliseconds) }] }),
        facts([
            ['work.provider', model.provider ?? '–'],
            ['work.calls', element('span', { say: ['work.calls.of', { calls: model.calls, cached: model.cached }] })],
            ['work.tokens', element('span', { say: ['work.tokens.of', model.usage] })],
            ['work.cost', saying(() => number(model.cost, { maximumFractionDigits: 4 }))],
        ]),
        lines.length === 0 ? null : element('ul', { class: 'troubles' }, lines.map(line => element('li', { lang: 'en' }, line))));
}
