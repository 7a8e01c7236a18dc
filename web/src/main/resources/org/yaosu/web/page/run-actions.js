// What can be done with a run: stop, go on, take the records, forget.

import { button, element, labelled } from './dom.js';
import { confirmed } from './dialogs.js';
import { download } from './download.js';
import { attempt, clear, noticePlace, showProblem } from './notices.js';
import { needing } from './caller.js';

/** The buttons below a run. */
export class RunActions {

    #api;
    #catalog;
    #run = null;
    #focused = false;
    #place = noticePlace();
    #budget = element('input', { type: 'number', min: '0', step: 'any', inputmode: 'decimal', sayPlaceholder: 'start.budget.none' });
    #format = element('select');
    #when;

    /** changed is told the run after each change, forgotten is told nothing */
    constructor(api, catalog, { changed, forgotten }) {
        this.#api = api;
        this.#catalog = catalog;
        const post = (path, query = () => ({})) => this.#ask(this.#run.id, id => api.send('POST', `/runs/${id}/${path}`, { query: query() }), changed);
        // what is no number would be taken for no limit
        const resume = failed => this.#budget.reportValidity() && post('resume', () => ({ budget: this.#budget.value, failed }));
        const stop = needing('extract', button('run.stop', () => post('stop')));
        const goOn = needing('extract', button('run.resume', () => resume(null), { class: 'primary' }));
        const retry = needing('extract', button('run.retry', () => resume('true')));
        const budget = labelled('run.resume.budget', this.#budget);
        const forget = needing('admin', button('run.forget', () => this.#forget(forgotten), { class: 'danger' }));
        const take = button('run.download', () => this.#download(), { class: 'primary' });
        /** In which states each is of use. */
        this.#when = new Map([[stop, run => run.state === 'running'], [goOn, run => run.state === 'interrupted'],
            [retry, run => run.state !== 'running' && run.failed + run.unanswered > 0], [budget, run => run.state !== 'running' && (run.state === 'interrupted' || run.failed + run.unanswered > 0)],
            [forget, run => run.state !== 'running']]);
        const format = labelled('run.format', this.#format);
        catalog.formats.follow(() => {
            this.#offer(catalog.written());
            // a box with nothing in it tells nothing; what is downloaded then is what the service writes unasked
            format.hidden = catalog.written().length === 0;
        });
        this.node = element('div', { role: 'group', tabindex: '-1', sayLabel: 'run.actions' }, element('div', { class: 'actions bottom' }, format, take),
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
        if (this.#run === null) {
            this.#catalog.refreshFormats().catch(failure => showProblem(this.#place, failure));
        }
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

    /** Offers formats; the one that was chosen stays, if it is still there. */
    #offer(formats) {
        const chosen = this.#format.value;
        this.#format.replaceChildren(...formats.map(({ name, extension, description }) => element('option', { value: name, title: description, selected: name === chosen }, `${name} (${extension})`)));
    }

    #download() {
        const format = this.#catalog.written().find(({ name }) => name === this.#format.value);
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
