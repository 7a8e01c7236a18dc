// Two runs over the same chats: where they agree, and where they do not.

import { bar, button, element, facts, labelled, saying, table } from './dom.js';
import { number, percent, time } from './i18n.js';
import { fieldName } from './fields.js';
import { announce, attempt, noticePlace, showNotice } from './notices.js';

const CHATS_SHOWN = 100;
/** The most that the service tells of. */
const RUNS_OFFERED = 1000;

/** The view that compares runs; the address may say which: #/compare/A/B. */
export class CompareView {

    #api;
    #router;
    #a = element('select');
    #b = element('select');
    #place = noticePlace();
    #result = element('div');
    #asked = null;
    #go = button('compare.go', () => this.#choose(), { class: 'primary' });

    constructor(section, { api, router }) {
        this.#api = api;
        this.#router = router;
        section.append(element('h1', { id: 'compare-title', say: 'compare.title' }), element('p', { class: 'lead', say: 'compare.lead' }),
            element('div', { class: 'card' }, element('div', { class: 'options' }, labelled('compare.a', this.#a), labelled('compare.b', this.#b)),
                element('p', { class: 'actions' }, this.#go), this.#place), this.#result);
    }

    show([a, b]) {
        this.leave();
        this.#asked = new AbortController();
        const { signal } = this.#asked;
        return attempt(this.#place, async () => {
            const { runs } = await this.#api.get('/runs', { limit: RUNS_OFFERED }, { signal });
            fill(this.#a, runs, a, runs[1]?.id);
            fill(this.#b, runs, b, runs[0]?.id);
            if (runs.length < 2) {
                showNotice(this.#place, 'compare.too-few');
            } else if (a !== undefined && b !== undefined) {
                await this.#compare(a, b, signal);
            }
        });
    }

    /** What is still asked for is of another choice than the next one. */
    leave() {
        this.#asked?.abort();
    }

    #choose() {
        if (location.hash === `#/compare/${this.#a.value}/${this.#b.value}`) {
            this.show([this.#a.value, this.#b.value]);
        } else {
            this.#router.go('compare', this.#a.value, this.#b.value);
        }
    }

    async #compare(a, b, signal) {
        const comparison = await this.#api.get('/comparisons', { a, b }, { signal });
        this.#result.replaceChildren(summary(comparison), fieldsOf(comparison), differing(comparison, a, b));
        announce('compare.done', { count: comparison.differing.length });
    }
}

/** Offers runs, and takes the first that is still there: the one of the address, the one that was chosen before, another one. */
function fill(list, runs, chosen, otherwise) {
    const taken = [chosen, list.value, otherwise].map(String).find(id => runs.some(run => String(run.id) === id));
    list.replaceChildren(...runs.map(run => element('option', { value: run.id, say: ['compare.run', { id: String(run.id), name: run.input, time: () => time(run.started) }] })));
    list.value = taken ?? '';
}

function summary({ chats, points, of, notes }) {
    return element('section', { class: 'card' }, element('h2', { say: 'compare.summary' }), facts([
        ['compare.points', element('span', { say: ['compare.points.of', { points, of }] })],
        ['compare.both', saying(() => number(chats.both))],
        ['compare.only-a', saying(() => number(chats.onlyA))],
        ['compare.only-b', saying(() => number(chats.onlyB))],
        ['compare.neither', saying(() => number(chats.neither))],
    ]), notes.length === 0 ? null : element('ul', { class: 'troubles' }, notes.map(note => element('li', { lang: 'en' }, note))));
}

function fieldsOf({ fields }) {
    const share = value => element('span', { class: 'share' }, bar(value), saying(() => percent(value)));
    return element('section', { class: 'card' }, element('h2', { say: 'compare.fields' }), element('p', { class: 'hint', say: 'compare.fields.hint' }),
        table('compare.fields', [['field.key', false], ['field.weight', true], ['compare.same', true], ['compare.alike', true], ['compare.both', true], ['compare.only-a', true], ['compare.only-b', true], ['compare.neither', true]],
            fields.map(field => [fieldName(field.key), String(field.weight), share(field.same), share(field.alike), ...[field.both, field.onlyA, field.onlyB, field.neither].map(String)])));
}

function differing({ differing: all }, a, b) {
    if (all.length === 0) {
        return element('section', { class: 'card' }, element('p', { class: 'hint', say: 'compare.equal' }));
    }
    return element('section', { class: 'card' }, element('h2', { say: ['compare.differing', { count: all.length }] }),
        all.length > CHATS_SHOWN ? element('p', { class: 'hint', say: ['compare.first', { count: CHATS_SHOWN }] }) : null,
        all.slice(0, CHATS_SHOWN).map((chat, index) => element('details', { class: 'differing', open: index === 0 },
            element('summary', {}, element('span', { say: ['compare.chat', { number: String(chat.number), points: chat.points, count: chat.differences.length }] }), ' ',
                chat.id === undefined ? null : element('span', { class: 'hint' }, chat.id)),
            element('dl', { class: 'differences' }, chat.differences.map(({ key, a: left, b: right }) => element('div', {},
                element('dt', {}, fieldName(key)), side('compare.run-a', a, left), side('compare.run-b', b, right)))))));
}

function side(key, id, values) {
    return element('dd', {}, element('small', { class: 'hint', say: [key, { id }] }),
        values.length === 0 ? element('span', { class: 'hint', say: 'compare.nothing' }) : element('span', { lang: 'zh-CN' }, values.join('、')));
}
