// What the platform has at this moment: fields, providers, formats.

import { store } from './store.js';

/** Kept for all views; asked for by the view that shows it, each time anew. */
export class Catalog {

    fields = store([]);
    providers = store([]);
    formats = store([]);
    #api;

    constructor(api) {
        this.#api = api;
    }

    async refreshFields() {
        this.fields.set((await this.#api.get('/fields')).fields);
    }

    async refreshProviders() {
        this.providers.set((await this.#api.get('/providers')).providers);
    }

    async refreshFormats() {
        this.formats.set((await this.#api.get('/formats')).formats);
    }

    /** Formats that runs can be written in. */
    written() {
        return this.formats.get().filter(format => format.direction === 'write');
    }
}
