// The reader's token: in memory, and in the session's storage only where the reader wants that.

const KEY = 'yaosu.token';

export class Tokens {

    #token = stored(storage => storage.getItem(KEY));
    #asking = null;
    #ask;

    /** @param ask asks the reader, told the problem and whether a token was refused; ends with {token, keep}, or null where nobody gives one */
    constructor(ask) {
        this.#ask = ask;
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
        this.#asking ??= this.#ask({ problem, refused: refused !== null }).finally(() => {
            this.#asking = null;
        });
        const given = await this.#asking;
        if (given === null) {
            return false;
        }
        this.take(given.token, given.keep);
        return true;
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
