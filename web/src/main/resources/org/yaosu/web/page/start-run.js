// Starting a run: a file of chats, options, a budget.

import { button, element, labelled } from './dom.js';
import { chosenFile, filePicker, takeDrops } from './file-picker.js';
import { attempt, noticePlace, showNotice } from './notices.js';
import { optionsForm } from './options-form.js';
import { needing } from './caller.js';

const FILES = '.json,.jsonl,application/json';

/** The form that starts runs. */
export class StartRun {

    #api;
    #started;
    #file = null;
    /** The same file with the same options is not begun twice, however often it is sent. */
    #sent = { what: null, key: null };
    #options;
    #budget = element('input', { type: 'number', min: '0', step: 'any', inputmode: 'decimal', sayPlaceholder: 'start.budget.none' });
    #fresh = element('input', { type: 'checkbox' });
    #chosen = chosenFile();
    #place = noticePlace();
    #start = button('start.start', () => this.#begin(), { class: 'primary' });

    /** @param started told the run */
    constructor(api, catalog, started) {
        this.#api = api;
        this.#started = started;
        this.#options = optionsForm(catalog);
        const drop = element('div', { class: 'drop' }, element('p', { say: 'start.drop' }), filePicker('file.choose', FILES, file => this.take(file)), this.#chosen.node);
        this.node = element('section', { class: 'card', 'aria-labelledby': 'start-title' }, element('h2', { id: 'start-title', say: 'start.title' }), drop, this.#options.node,
            element('div', { class: 'options' }, labelled('start.budget', this.#budget, 'start.budget.hint'),
                element('label', { class: 'tick' }, this.#fresh, element('span', { say: 'start.fresh' }))),
            element('p', { class: 'actions' }, needing('extract', this.#start)), this.#place);
        takeDrops(this.node, file => this.take(file));
    }

    /** Takes a file; it is sent when the reader says so. */
    take(file) {
        this.#file = file;
        this.#chosen.show(file);
    }

    #begin() {
        // what is no number would be taken for no limit
        if (!this.#budget.reportValidity()) {
            return;
        }
        attempt(this.#place, async () => {
            if (this.#file === null) {
                showNotice(this.#place, 'start.nothing');
                return;
            }
            const { customers, providers, privacy } = this.#options.read();
            const query = {
                name: this.#file.name, customers, privacy, budget: this.#budget.value, fresh: this.#fresh.checked ? 'true' : null,
                providers: providers === null ? null : providers.join(',') || 'none',
            };
            const run = await this.#api.send('POST', '/runs', { query, body: this.#file, headers: { 'Idempotency-Key': this.#key(query) } });
            // what is begun from now on is another run
            this.#sent = { what: null, key: null };
            this.#started(run);
        }, this.#start);
    }

    #key(query) {
        const what = JSON.stringify([query, this.#file.size, this.#file.lastModified]);
        if (this.#sent.what !== what) {
            this.#sent = { what, key: Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('') };
        }
        return this.#sent.key;
    }
}
