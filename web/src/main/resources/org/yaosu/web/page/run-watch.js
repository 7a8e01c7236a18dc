// How a run goes on: told by the service as it happens, or, where that does not work, asked for again and again.

import { eventsOf } from './events.js';
import { passes, Patience } from './patience.js';
import { Problem } from './problem.js';

/** A stream may be refused where an answer is not. */
const NO_STREAM = 406;

/**
 * Tells of a run until it goes on no more, or the signal says so. Fails with a problem of status 404 where the run is forgotten.
 *
 * @param told told the run each time it is known anew
 * @param troubled told why the run cannot be asked for at the moment; it is asked for again, and told when that works
 */
export async function watchRun(api, id, signal, told, troubled) {
    let state = await follow(api, id, signal, told);
    const patience = new Patience(signal);
    while (state === null || state === 'running') {
        await patience.pause();
        try {
            const run = await api.get(`/runs/${id}`, {}, { signal });
            patience.answered();
            state = run.state;
            told(run);
        } catch (failure) {
            if (!passes(failure)) {
                throw failure;
            }
            patience.failed();
            troubled(failure);
        }
    }
}

/** Ends with the state that was told last, or null. */
async function follow(api, id, signal, told) {
    let state = null;
    for await (const { name, run } of heard(api, id, signal)) {
        if (name === 'gone') {
            throw new Problem({ title: 'gone', status: 404 });
        }
        // an end without a state says nothing but that nothing follows
        if (run.state !== undefined) {
            state = run.state;
            told(run);
        }
    }
    return state;
}

/** What the service tells by itself. A stream that breaks off is no problem: there is another way. */
async function* heard(api, id, signal) {
    try {
        const response = await api.open('GET', `/runs/${id}`, { headers: { Accept: 'text/event-stream' }, signal });
        for await (const { name, data } of eventsOf(response.body)) {
            yield { name, run: JSON.parse(data) };
        }
    } catch (failure) {
        if (failure.name === 'AbortError' || failure instanceof Problem && failure.status !== NO_STREAM && !passes(failure)) {
            throw failure;
        }
    }
}
