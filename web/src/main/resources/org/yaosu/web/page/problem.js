// What went wrong, as the service tells it (RFC 9457) or, where no service was reached, as the page does.

/** A request that failed. */
export class Problem extends Error {

    /**
     * What is known: title and detail, each a text that a service said in English or [key, parameters] of words, and the status: 0 where
     * there was no answer, null where nobody was asked.
     */
    constructor({ title, status = 0, detail = '' }) {
        super(`${title}: ${detail}`);
        this.title = title;
        this.status = status;
        this.detail = detail;
    }

    /** Out of an answer that is none of the good ones. */
    static async of(response) {
        const body = await response.json().catch(() => ({}));
        return new Problem({
            title: body.title ?? `HTTP ${response.status}`,
            status: response.status,
            detail: body.detail ?? '',
        });
    }

    /** The key of the words that say what to do next. */
    next() {
        const known = [400, 401, 403, 404, 409, 413, 415, 422, 429, 503, 504];
        if (this.status === 0) {
            return 'next.unreachable';
        }
        return known.includes(this.status) ? `next.${this.status}` : 'next.other';
    }
}
