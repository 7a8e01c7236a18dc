// One customer's record: its fields by group, each value with how sure it is and who said it.

import { bar, button, element } from './dom.js';
import { percent } from './i18n.js';
import { byGroup, fieldName } from './fields.js';
import { spansOf } from './evidence.js';
import { valueEditor } from './value-editor.js';

const FINDERS = /^org\.yaosu\.(extractor\.)?/;
const UNKNOWN = { list: true, values: [] };

/** A record that can be read and corrected. */
export class RecordView {

    #draft;
    #record;
    #specs;
    #links;
    #marks;
    #rows = new Map();

    /**
     * @param specs what the fields are, by key
     * @param marks told the spans of all evidence each time there is another one
     */
    constructor(draft, record, specs, links, marks) {
        this.#draft = draft;
        this.#record = record;
        this.#specs = specs;
        this.#links = links;
        this.#marks = marks;
        this.node = element('div', { class: 'record' });
        this.draw();
    }

    /** Draws all fields. Which of them are empty decides where they stand; corrections leave them there. */
    draw() {
        this.#links.forget('values');
        this.#rows.clear();
        this.node.replaceChildren(...byGroup(this.#record.fields, field => this.#specs.get(field.key)).map(([group, fields]) => this.#group(group, fields)));
        this.mark();
    }

    /** Marks the evidence of this record. */
    mark() {
        this.#marks(spansOf(this.#record.fields.flatMap(field => field.values)));
    }

    #group(group, fields) {
        const isEmpty = field => field.values.length === 0 && field.problems.length === 0;
        const empty = fields.filter(isEmpty);
        return element('section', { class: 'group' }, element('h3', { say: `group.${group}` }),
            fields.filter(field => !isEmpty(field)).map(field => this.#row(field)),
            empty.length === 0 ? null : element('details', { class: 'empty-fields' },
                element('summary', { say: ['record.empty', { count: empty.length }] }), empty.map(field => this.#row(field))));
    }

    #row(field) {
        const row = element('div', { class: 'field', 'data-key': field.key });
        this.#rows.set(field, row);
        this.#fill(field);
        return row;
    }

    #fill(field) {
        const spec = this.#specs.get(field.key) ?? { key: field.key, ...UNKNOWN };
        const more = field.values.length === 0 || spec.list;
        this.#rows.get(field).replaceChildren(
            fieldName(field.key),
            element('div', { class: 'answers' },
                element('ul', { class: 'values' }, field.values.map(value => this.#value(field, spec, value))),
                field.problems.length === 0 ? null : element('ul', { class: 'troubles', sayLabel: 'record.problems' }, field.problems.map(problem => element('li', { lang: 'en' }, problem))),
                more ? this.#adding(field, spec) : null));
    }

    #adding(field, spec) {
        const key = field.values.length === 0 ? 'value.enter' : 'value.add';
        return button(key, () => this.#edit(field, spec, null), { class: 'quiet add', sayLabel: [`${key}.to`, { key: field.key }] });
    }

    #value(field, spec, value) {
        const correct = () => this.#edit(field, spec, value);
        const remove = () => this.#remove(field, value);
        const item = element('li', { class: 'value', 'data-id': value.id },
            element('button', { type: 'button', class: 'value-text', lang: 'zh-CN', 'aria-describedby': `${value.id}-of`, click: correct, keydown: event => {
                if (event.key === 'F2') {
                    event.preventDefault();
                    correct();
                } else if (event.key === 'Delete') {
                    remove();
                }
            } }, value.text),
            button('value.correct', correct, { class: 'quiet', sayLabel: ['value.correct.this', { text: value.text }] }),
            button('value.remove', remove, { class: 'quiet', sayLabel: ['value.remove.this', { text: value.text }] }),
            this.#provenance(value));
        this.#links.value(value.id, item);
        return item;
    }

    #provenance({ id, source, name, version, confidence, evidence }) {
        const who = element('span', { class: `source ${source}`, say: [`source.${source}`, { name: name.replace(FINDERS, '') }] });
        if (name !== '') {
            who.title = `${name} ${version}`;
        }
        return element('span', { class: 'provenance', id: `${id}-of` },
            source === 'reader' ? null : element('span', { class: 'confidence' }, bar(confidence),
                element('span', { say: ['record.confidence', { share: () => percent(confidence) }] })),
            who,
            evidence.length > 0 || source === 'reader' ? null : element('span', { class: 'hint', say: 'record.no-evidence' }));
    }

    #edit(field, spec, value) {
        this.#draft.settle();
        const { node, take } = valueEditor(spec, value?.text ?? '', text => {
            this.#draft.editing(null);
            const after = text === null ? value : this.#draft.correct(field, value, text);
            this.#settle(field, after);
        });
        this.#draft.editing(take);
        // found now, for what was settled may have drawn the field anew
        const row = this.#rows.get(field);
        if (value === null) {
            row.querySelector('.add').replaceWith(node);
        } else {
            const item = element('li', { class: 'value' }, node);
            row.querySelector(`[data-id=${value.id}]`).replaceWith(item);
            // its evidence stays in sight
            this.#links.value(value.id, item);
        }
    }

    #remove(field, value) {
        this.#draft.settle();
        this.#draft.remove(field, value);
        this.#settle(field, field.values[0] ?? null);
    }

    /** Shows a field as it is now; the focus stays with it where it was there. */
    #settle(field, value) {
        const row = this.#rows.get(field);
        const focused = row.contains(document.activeElement);
        this.#links.dim();
        this.#fill(field);
        if (focused) {
            (value === null ? row.querySelector('.add') : row.querySelector(`[data-id=${value.id}] .value-text`))?.focus();
        }
        this.mark();
    }
}
