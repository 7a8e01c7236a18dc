// Asking again and again: how long to wait, and what is worth waiting for.

import { Problem } from './problem.js';

const FIRST = 2000;
const LONGEST = 30_000;
const PASSING = [0, 429, 502, 503, 504];

/** Whether a failure passes by itself: the service is not reached, or busy. */
export function passes(failure) {
    return failure instanceof Problem && PASSING.includes(failure.status);
}

/** The pauses between questions: longer each time after one that failed. */
export class Patience {

    #next = FIRST;
    #signal;

    /** @param signal ends the waiting with an AbortError */
    constructor(signal) {
        this.#signal = signal;
    }

    /** Whether the last question failed. */
    get tried() {
        return this.#next > FIRST;
    }

    /** Waits until it is time to ask. */
    pause() {
        return pause(this.#next, this.#signal);
    }

    answered() {
        this.#next = FIRST;
    }

    failed() {
        this.#next = Math.min(LONGEST, this.#next * 2);
    }
}

function pause(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(new DOMException('stopped', 'AbortError'));
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            resolve();
        }, milliseconds);
        signal.addEventListener('abort', stop, { once: true });
    });
}
