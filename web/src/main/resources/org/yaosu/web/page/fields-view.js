// The fields of this moment.

import { button, element, table } from './dom.js';
import { byGroup, fieldName } from './fields.js';
import { attempt, noticePlace } from './notices.js';

/** The view of fields. */
export class FieldsView {

    #catalog;
    #place = noticePlace();

    constructor(section, { catalog }) {
        this.#catalog = catalog;
        const list = element('div');
        section.append(element('h1', { id: 'fields-title', say: 'fields.title' }), element('p', { class: 'lead', say: 'fields.lead' }),
            button('refresh', () => this.show(), { class: 'quiet' }), this.#place, list);
        catalog.fields.follow(fields => list.replaceChildren(...byGroup(fields, field => field).map(([group, members]) =>
            element('section', { class: 'card' }, element('h2', { say: `group.${group}` }), table(`group.${group}`, COLUMNS, members.map(rowOf))))));
    }

    show() {
        return attempt(this.#place, () => this.#catalog.refreshFields());
    }
}

const COLUMNS = [['field.key', false], ['field.kind', false], ['field.weight', true], ['field.policy', false], ['field.values', false], ['field.question', false]];

function rowOf(field) {
    return [
        fieldName(field.key),
        element('span', {}, element('span', { class: 'kind', say: field.list ? 'field.list' : 'field.single' }), field.personal ? element('span', { class: 'badge', say: 'field.personal' }) : null),
        String(field.weight),
        element('span', { say: `policy.${field.policy}` }),
        field.values.length === 0 ? element('span', { class: 'hint', say: 'field.any' }) : element('span', { lang: 'zh-CN' }, field.values.join('、')),
        element('span', { lang: 'zh-CN' }, field.question),
    ];
}
