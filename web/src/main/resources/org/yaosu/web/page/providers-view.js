// The model providers of this moment, and the form that swaps bundles.

import { button, element } from './dom.js';
import { attempt, clear, noticePlace, showProblem } from './notices.js';
import { passes, Patience } from './patience.js';
import { ProviderCard } from './provider-card.js';
import { swapForm } from './swap-form.js';

/** The view of providers; while it is shown, it is brought up to date by itself. */
export class ProvidersView {

    #catalog;
    #cards = new Map();
    #list = element('div', { class: 'providers' });
    #none = element('p', { class: 'card hint', say: 'providers.empty' });
    #place = noticePlace();
    #watching = null;

    constructor(section, { api, catalog }) {
        this.#catalog = catalog;
        section.append(element('h1', { id: 'providers-title', say: 'providers.view' }), element('p', { class: 'lead', say: 'providers.lead' }),
            button('refresh', () => this.show(), { class: 'quiet' }), this.#place, this.#none, this.#list, swapForm(api, catalog));
        catalog.providers.follow(all => this.#show(api, all));
    }

    show() {
        this.leave();
        this.#watching = new AbortController();
        this.#watch(this.#watching.signal).catch(failure => showProblem(this.#place, failure));
        return attempt(this.#place, () => this.#catalog.refreshProviders());
    }

    leave() {
        this.#watching?.abort();
    }

    /** Asks again and again, and goes on where the service is away or busy for a while. */
    async #watch(signal) {
        const patience = new Patience(signal);
        for (;;) {
            await patience.pause();
            if (!document.hidden) {
                await this.#ask(patience);
            }
        }
    }

    async #ask(patience) {
        try {
            await this.#catalog.refreshProviders();
            clear(this.#place);
            patience.answered();
        } catch (failure) {
            if (!passes(failure)) {
                throw failure;
            }
            // told once: it is read aloud
            if (!patience.tried) {
                showProblem(this.#place, failure);
            }
            patience.failed();
        }
    }

    #show(api, all) {
        this.#none.hidden = all.length > 0;
        const gone = new Set(this.#cards.keys());
        all.forEach((provider, index) => {
            gone.delete(provider.id);
            const card = this.#cards.get(provider.id);
            if (card === undefined) {
                this.#cards.set(provider.id, new ProviderCard(api, provider, changed => this.#catalog.providers.set(changed)));
            } else {
                card.show(provider);
            }
            const { node } = this.#cards.get(provider.id);
            // moving a node takes the focus from it, so it is only moved where it has to
            if (this.#list.children[index] !== node) {
                this.#list.insertBefore(node, this.#list.children[index] ?? null);
            }
        });
        gone.forEach(id => {
            this.#cards.get(id).node.remove();
            this.#cards.delete(id);
        });
    }
}
