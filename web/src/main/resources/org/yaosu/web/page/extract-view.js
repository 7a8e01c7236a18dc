// One chat: pasted, opened or a sample; extracted into records.

import { textOfPage } from './api.js';
import { button, element, labelled } from './dom.js';
import { say, words } from './i18n.js';
import { confirmed } from './dialogs.js';
import { extractionResult } from './extraction-result.js';
import { filePicker, takeDrops } from './file-picker.js';
import { inspect } from './intake.js';
import { announce, attempt, clear, noticePlace, showNotice } from './notices.js';
import { optionsForm } from './options-form.js';
import { needing } from './caller.js';

const FILES = '.txt,.json,.jsonl,text/plain,application/json';

/** The view of one chat. */
export class ExtractView {

    #api;
    #catalog;
    #runFile;
    #draft = null;
    #asked = null;
    #text = element('textarea', { id: 'chat-text', rows: '10', lang: 'zh-CN', spellcheck: 'false', autocomplete: 'off', sayPlaceholder: 'extract.placeholder' });
    #place = noticePlace();
    #result = element('div');
    #input = element('details', { class: 'card intake', open: true });
    #options;
    #extract = button('extract.extract', () => this.#run(), { class: 'primary', 'aria-keyshortcuts': 'Control+Enter' });

    /** @param runFile takes a file of chats over, to be run as a whole */
    constructor(section, { api, catalog, runFile }) {
        this.#api = api;
        this.#catalog = catalog;
        this.#runFile = runFile;
        this.#options = optionsForm(catalog);
        this.#input.append(
            element('summary', {}, element('span', { say: 'extract.chat' })),
            labelled('extract.text', this.#text, 'extract.text.hint'),
            element('p', { class: 'actions' }, filePicker('extract.open', FILES, file => this.#open(file)), button('extract.sample', () => this.#sample())),
            this.#options.node);
        section.append(element('h1', { id: 'extract-title', say: 'extract.title' }), element('p', { class: 'lead', say: 'extract.lead' }),
            this.#input, element('p', { class: 'actions main-action' }, needing('extract', this.#extract), element('small', { class: 'hint', say: 'extract.keys' })), this.#place, this.#result);
        takeDrops(section, file => this.#open(file));
        section.addEventListener('keydown', event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                this.#extract.click();
            }
        });
        addEventListener('beforeunload', event => {
            this.#draft?.settle();
            if (this.#draft?.corrections > 0) {
                event.preventDefault();
            }
        });
    }

    #open(file) {
        return attempt(this.#place, async () => {
            const { text, chats } = await inspect(file);
            if (text !== undefined) {
                this.#text.value = text;
                this.#input.open = true;
                this.#text.focus();
            }
            if (chats !== undefined) {
                const key = chats === null ? 'extract.file.uncounted' : 'extract.file';
                showNotice(this.#place, key, { name: file.name, count: chats }, button('extract.file.run', () => {
                    clear(this.#place);
                    this.#runFile(file);
                }, { class: 'primary' }));
            }
        });
    }

    #sample() {
        return attempt(this.#place, async () => {
            this.#text.value = (await textOfPage('sample.txt')).trim();
            this.#text.focus();
        });
    }

    async #run() {
        this.#draft?.settle();
        if (this.#draft?.corrections > 0 && !await confirmed('extract.lose.title', 'extract.lose', 'extract.lose.go', { count: this.#draft.corrections })) {
            return;
        }
        await attempt(this.#place, () => this.#request(), this.#extract);
    }

    async #request() {
        const text = this.#text.value;
        if (text.trim() === '') {
            showNotice(this.#place, 'extract.nothing');
            this.#input.open = true;
            this.#text.focus();
            return;
        }
        this.#asked?.abort();
        const asked = new AbortController();
        this.#asked = asked;
        // what would be corrected now would be lost
        this.#result.inert = true;
        try {
            await this.#show(text, asked.signal);
        } finally {
            if (this.#asked === asked) {
                this.#result.inert = false;
            }
        }
        const focused = document.activeElement;
        if (focused === document.body || this.#input.contains(focused) && !focused.matches('summary')) {
            // what had the focus is gone, or folded away
            this.#result.firstElementChild?.focus({ preventScroll: true });
        }
    }

    async #show(text, signal) {
        const { customers, providers, privacy } = this.#options.read();
        announce('extract.under-way');
        const body = { text, customers, ...providers === null ? {} : { providers }, ...privacy === null ? {} : { privacy } };
        const [extraction] = await Promise.all([this.#api.send('POST', '/extractions', { body, signal }), this.#catalog.refreshFields()]);
        if (signal.aborted) {
            return;
        }
        const { node, draft } = extractionResult(this.#api, text, extraction, this.#catalog.fields.get(), () => this.#run());
        this.#draft = draft;
        this.#result.replaceChildren(node);
        this.#input.open = false;
        say(this.#input.querySelector('summary span'), 'extract.chat.again', { count: extraction.turns.length });
        const values = draft.records.flatMap(({ fields }) => fields).filter(field => field.values.length > 0).length;
        announce('extract.done', { records: () => words('count.records', { count: draft.records.length }), values: () => words('count.values', { count: values }) });
        // the chat is as high as the window, and so in sight as a whole
        node.scrollIntoView({ block: 'start' });
    }
}
