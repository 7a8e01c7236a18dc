// The model providers of this moment, and the form that swaps bundles.

import { button, element } from './dom.js';
import { attempt, noticePlace } from './notices.js';
import { ProviderCard } from './provider-card.js';
import { swapForm } from './swap-form.js';

const POLL = 3000;

/** The view of providers; while it is shown, it is brought up to date by itself. */
export class ProvidersView {

    #catalog;
    #cards = new Map();
    #list = element('div', { class: 'providers' });
    #none = element('p', { class: 'card hint', say: 'providers.none' });
    #place = noticePlace();
    #timer = null;

    constructor(section, { api, catalog }) {
        this.#catalog = catalog;
        section.append(element('h1', { id: 'providers-title', say: 'providers.view' }), element('p', { class: 'lead', say: 'providers.lead' }),
            button('refresh', () => this.show(), { class: 'quiet' }), this.#place, this.#none, this.#list, swapForm(api, catalog));
        catalog.providers.follow(all => this.#show(api, all));
    }

    show() {
        this.leave();
        this.#timer = setInterval(() => document.hidden || this.#catalog.refreshProviders().catch(() => this.leave()), POLL);
        return attempt(this.#place, () => this.#catalog.refreshProviders());
    }

    leave() {
        clearInterval(this.#timer);
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
