// What can be done with a run: stop, go on, take the records, forget.

import { button, element, labelled } from './dom.js';
import { confirmed } from './dialogs.js';
import { download } from './download.js';
import { attempt, noticePlace } from './notices.js';
import { needing } from './session.js';

/** The buttons below a run. */
export class RunActions {

    #api;
    #run = null;
    #place = noticePlace();
    #budget = element('input', { type: 'number', min: '0', step: 'any', inputmode: 'decimal', sayPlaceholder: 'start.budget.none' });
    #format = element('select');
    #when;

    /** changed is told the run after each change, forgotten is told nothing */
    constructor(api, catalog, { changed, forgotten }) {
        this.#api = api;
        const post = (path, query = () => ({})) => attempt(this.#place, async () => changed(await api.send('POST', `/runs/${this.#run.id}/${path}`, { query: query() })));
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
        this.node = element('div', {}, element('div', { class: 'actions bottom' }, labelled('run.format', this.#format), take),
            element('div', { class: 'actions bottom' }, stop, budget, goOn, retry, forget), this.#place);
    }

    /** Offers nothing while no run is known. */
    hide() {
        this.node.hidden = true;
    }

    /** Offers what is of use to a run as it stands. */
    show(run) {
        this.node.hidden = false;
        this.#run = run;
        this.#when.forEach((useful, node) => {
            node.hidden = !useful(run);
        });
    }

    #download(catalog) {
        const format = catalog.written().find(({ name }) => name === this.#format.value);
        return attempt(this.#place, async () => {
            const response = await this.#api.open('GET', `/runs/${this.#run.id}/results`, { query: { format: format?.name }, headers: { Accept: '*/*' } });
            download(`run-${this.#run.id}-${format?.name ?? 'records'}.${(format?.extension ?? 'jsonl').replace(/^\./, '')}`, await response.blob());
        });
    }

    async #forget(forgotten) {
        const { id, input } = this.#run;
        if (await confirmed('forget.title', 'forget.text', 'run.forget', { id: String(id), name: input })) {
            await attempt(this.#place, async () => {
                await this.#api.send('DELETE', `/runs/${id}`);
                forgotten();
            });
        }
    }
}
