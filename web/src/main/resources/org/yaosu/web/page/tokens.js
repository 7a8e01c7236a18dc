// The reader's token: in memory, and in the session's storage only where the reader wants that.

const KEY = 'yaosu.token';

export class Tokens {

    #token = stored(storage => storage.getItem(KEY));
    #asking = null;
    #ask;
    #renewed;

    /**
     * @param ask asks the reader, told the problem and whether a token was refused; ends with {token, keep}, or null where nobody gives one
     * @param renewed told where there is another token, or none any more, because one was asked for under way
     */
    constructor(ask, renewed) {
        this.#ask = ask;
        this.#renewed = renewed;
    }

    /** The token, or null. */
    current() {
        return this.#token;
    }

    /** Whether there is another token now than the one that was refused. Those who wait for one ask once. */
    async renew(refused, problem) {
        if (this.#token !== refused) {
            return true;
        }
        this.#asking ??= this.#renew({ problem, refused: refused !== null }).finally(() => {
            this.#asking = null;
        });
        return this.#asking;
    }

    async #renew(asked) {
        const given = await this.#ask(asked);
        if (given === null) {
            // the one that was refused is of no use
            this.drop();
        } else {
            this.take(given.token, given.keep);
        }
        this.#renewed();
        return given !== null;
    }

    /** Uses a token from now on. */
    take(token, keep) {
        this.#token = token;
        stored(storage => keep ? storage.setItem(KEY, token) : storage.removeItem(KEY));
    }

    /** Forgets it. */
    drop() {
        this.#token = null;
        stored(storage => storage.removeItem(KEY));
    }
}

/** A browser may forbid storage; then nothing is kept. */
function stored(use) {
    try {
        return use(sessionStorage);
    } catch {
        return null;
    }
}
