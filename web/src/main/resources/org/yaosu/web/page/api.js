// Calls of the HTTP API, each with the reader's token where there is one.

import { Problem } from './problem.js';

const ROOT = '/api/v1';

export class Api {

    #tokens;

    /** @param tokens holds the token, and asks for another one where the service takes none or this one not */
    constructor(tokens) {
        this.#tokens = tokens;
    }

    /** What is answered to a GET. */
    get(path, query = {}, options = {}) {
        return this.send('GET', path, { query, ...options });
    }

    /** What is answered to another method; body is JSON unless it is a file. Null where the answer is empty. */
    async send(method, path, options = {}) {
        const response = await this.open(method, path, options);
        return response.status === 204 ? null : whole(response.json());
    }

    /** A file that is answered to a GET. */
    async file(path, query) {
        const response = await this.open('GET', path, { query, headers: { Accept: '*/*' } });
        return whole(response.blob());
    }

    /** The answer itself, once it is known to be a good one. */
    async open(method, path, { query = {}, body = null, headers = {}, signal = null } = {}) {
        const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
        const address = ROOT + path + (given.length === 0 ? '' : `?${new URLSearchParams(given)}`);
        const request = { method, headers: { Accept: 'application/json', ...typed(body), ...headers }, body: written(body), signal, cache: 'no-store', redirect: 'error' };
        for (;;) {
            const token = this.#tokens.current();
            const response = await this.#fetch(address, request, token);
            if (response.ok) {
                return response;
            }
            const problem = await Problem.of(response);
            if (problem.status !== 401 || !await this.#tokens.renew(token, problem)) {
                throw problem;
            }
        }
    }

    async #fetch(address, request, token) {
        return whole(fetch(address, token === null ? request : { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } }));
    }
}

/** A text that belongs to the page. */
export async function textOfPage(name) {
    const response = await whole(fetch(`/page/${name}`));
    if (!response.ok) {
        throw await Problem.of(response);
    }
    return whole(response.text());
}

/** What comes from the service. Where it stops half way, the service is as far away as where nothing comes at all. */
async function whole(coming) {
    try {
        return await coming;
    } catch (failure) {
        if (failure.name === 'AbortError') {
            throw failure;
        }
        throw new Problem({ title: ['problem.unreachable'], detail: ['problem.unreachable.detail'] });
    }
}

function typed(body) {
    if (body === null) {
        return {};
    }
    return { 'Content-Type': body instanceof Blob ? 'application/octet-stream' : 'application/json' };
}

function written(body) {
    return body === null || body instanceof Blob ? body : JSON.stringify(body);
}
