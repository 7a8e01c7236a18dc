// How a run goes on: told by the service as it happens, or, where that does not work, asked for again and again.

import { Problem } from './problem.js';
import { readEvents } from './events.js';

const POLL = 2000;

/**
 * Tells of a run until it goes on no more, or the signal says so.
 *
 * @param told told the run each time it is known anew
 */
export async function watchRun(api, id, signal, told) {
    let state = await follow(api, id, signal, told);
    while (state === null || state === 'running') {
        await pause(POLL, signal);
        const run = await api.get(`/runs/${id}`, {}, { signal });
        told(run);
        state = run.state;
    }
}

/** Ends with the state that was told last, or null. A stream that breaks off is no problem: there is another way. */
async function follow(api, id, signal, told) {
    let state = null;
    try {
        const response = await api.open('GET', `/runs/${id}`, { headers: { Accept: 'text/event-stream' }, signal });
        await readEvents(response.body, (name, data) => {
            const run = JSON.parse(data);
            state = name === 'end' && run.state === 'running' ? null : run.state;
            told(run);
        });
    } catch (failure) {
        if (failure.name === 'AbortError' || failure instanceof Problem && failure.status !== 0 && failure.status !== 406) {
            throw failure;
        }
    }
    return state;
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
