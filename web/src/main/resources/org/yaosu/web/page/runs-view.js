// All runs that are kept, and where new ones are started.

import { button, element, saying, table } from './dom.js';
import { number, time } from './i18n.js';
import { attempt, noticePlace } from './notices.js';
import { StartRun } from './start-run.js';

const RUNS_SHOWN = 100;

/** The view of all runs. */
export class RunsView {

    #api;
    #start;
    #place = noticePlace();
    #list = element('div');

    constructor(section, { api, catalog, router }) {
        this.#api = api;
        this.#start = new StartRun(api, catalog, run => router.go('runs', String(run.id)));
        section.append(element('h1', { id: 'runs-title', say: 'runs.title' }), element('p', { class: 'lead', say: 'runs.lead' }), this.#start.node,
            element('section', { class: 'card', 'aria-labelledby': 'kept-title' },
                element('div', { class: 'head' }, element('h2', { id: 'kept-title', say: 'runs.kept' }), button('refresh', () => this.show(), { class: 'quiet' })), this.#place, this.#list));
    }

    /** Takes a file over that was opened elsewhere. */
    take(file) {
        this.#start.take(file);
    }

    show() {
        return attempt(this.#place, async () => {
            // one more than is shown tells whether there are more
            const { runs } = await this.#api.get('/runs', { limit: RUNS_SHOWN + 1 });
            this.#list.replaceChildren(runs.length === 0 ? element('p', { class: 'hint', say: 'runs.none' }) : table('runs.kept', COLUMNS, runs.slice(0, RUNS_SHOWN).map(rowOf)),
                runs.length > RUNS_SHOWN ? element('p', { class: 'hint', say: ['runs.first', { count: RUNS_SHOWN }] }) : '');
        });
    }
}

const COLUMNS = [['run.file', false], ['run.number', true], ['run.state', false], ['run.chats', true], ['run.failed', true], ['run.unanswered', true], ['run.cost', true], ['run.started', false]];

function rowOf(run) {
    return [
        element('a', { href: `#/runs/${run.id}` }, run.input),
        String(run.id),
        stateOf(run),
        saying(() => number(run.chats)), saying(() => number(run.failed)), saying(() => number(run.unanswered)),
        saying(() => number(run.cost, { maximumFractionDigits: 4 })), saying(() => time(run.started)),
    ];
}

/** A run's state, told apart by more than its colour. */
export function stateOf(run) {
    return element('span', { class: `state ${run.state}`, say: `state.${run.state}` });
}
