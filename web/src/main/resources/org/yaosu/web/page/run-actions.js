// What can be done with a run: stop, go on, take the records, forget.

import { button, element, labelled } from './dom.js';
import { confirmed } from './dialogs.js';
import { download } from './download.js';
import { attempt, clear, noticePlace } from './notices.js';
import { needing } from './caller.js';

/** The buttons below a run. */
export class RunActions {

    #api;
    #run = null;
    #focused = false;
    #place = noticePlace();
    #budget = element('input', { type: 'number', min: '0', step: 'any', inputmode: 'decimal', sayPlaceholder: 'start.budget.none' });
    #format = element('select');
    #when;

    /** changed is told the run after each change, forgotten is told nothing */
    constructor(api, catalog, { changed, forgotten }) {
        this.#api = api;
        const post = (path, query = () => ({})) => this.#ask(this.#run.id, id => api.send('POST', `/runs/${id}/${path}`, { query: query() }), changed);
        const resume = failed => post('resume', () => ({ budget: this.#budget.value, failed }));
        const stop = needing('extract', button('run.stop', () => post('stop')));
        const goOn = needing('extract', button('run.resume', () => resume(null), { class: 'primary' }));
        const retry = needing('extract', button('run.retry', () => resume('true')));
        const budget = labelled('run.resume.budget', this.#budget);
        const forget = needing('admin', button('run.forget', () => this.#forget(forgotten), { class: 'danger' }));
        const take = button('run.download', () => this.#download(catalog), { class: 'primary' });
        /** In which states each is of use. */
        this.#when = new Map([[stop, run => run.state === 'running'], [goOn, run => run.state === 'interrupted'],
            [retry, run => run.state !== 'running' && run.failed + run.unanswered > 0], [budget, run => run.state !== 'running' && (run.state === 'interrupted' || run.failed + run.unanswered > 0)],
            [forget, run => run.state !== 'running']]);
        catalog.formats.follow(() => this.#format.replaceChildren(...catalog.written().map(format => element('option', { value: format.name, title: format.description }, `${format.name} (${format.extension})`))));
        this.node = element('div', { role: 'group', tabindex: '-1', sayLabel: 'run.actions' }, element('div', { class: 'actions bottom' }, labelled('run.format', this.#format), take),
            element('div', { class: 'actions bottom' }, stop, budget, goOn, retry, forget), this.#place);
    }

    /** Offers nothing while no run is known; the next one has nothing of this one. */
    hide() {
        this.#focused ||= this.node.contains(document.activeElement);
        this.node.hidden = true;
        this.#run = null;
        this.#budget.value = '';
        clear(this.#place);
    }

    /** Offers what is of use to a run as it stands. */
    show(run) {
        const focused = document.activeElement;
        this.node.hidden = false;
        this.#run = run;
        this.#when.forEach((useful, node) => {
            node.hidden = !useful(run);
        });
        // what was pressed may be gone; the focus stays beside what came in its place, so that pressing twice does not undo it
        if (this.node.contains(focused) && focused.closest('[hidden]') !== null || this.#focused && focused === document.body) {
            this.node.focus();
        }
        this.#focused = false;
    }

    /** Does something with a run. What comes of it is of no concern where another one is shown by then. */
    #ask(id, work, done) {
        const isShown = () => this.#run?.id === id;
        return attempt(this.#place, async () => {
            try {
                const answer = await work(id);
                if (isShown()) {
                    done(answer);
                }
            } catch (failure) {
                if (isShown()) {
                    throw failure;
                }
            }
        });
    }

    #download(catalog) {
        const format = catalog.written().find(({ name }) => name === this.#format.value);
        const { id } = this.#run;
        return this.#ask(id, () => this.#api.file(`/runs/${id}/results`, { format: format?.name }),
            file => download(`run-${id}-${format?.name ?? 'records'}.${(format?.extension ?? 'jsonl').replace(/^\./, '')}`, file));
    }

    async #forget(forgotten) {
        const { id, input } = this.#run;
        if (await confirmed('forget.title', 'forget.text', 'run.forget', { id: String(id), name: input })) {
            await this.#ask(id, () => this.#api.send('DELETE', `/runs/${id}`), forgotten);
        }
    }
}
