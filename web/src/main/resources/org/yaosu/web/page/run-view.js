// One run: how it goes on, what failed, and what can be done with it.

import { bar, element, facts, saying, table, told } from './dom.js';
import { duration, number, percent, say, time, words } from './i18n.js';
import { announce, attempt, clear, noticePlace, showProblem } from './notices.js';
import { Problem } from './problem.js';
import { restOf } from './provider-card.js';
import { RunActions } from './run-actions.js';
import { watchRun } from './run-watch.js';
import { stateOf } from './runs-view.js';
import { Speed } from './speed.js';

const CHATS_SHOWN = 500;

/** The view of one run. */
export class RunView {

    #api;
    #watching = null;
    #told = 0;
    #heading = element('h1', { id: 'run-title' });
    #head = element('div', { class: 'run-head' });
    #facts = element('div');
    #details = element('div');
    #troubles = element('div');
    #place = noticePlace();
    #actions;

    constructor(section, { api, catalog, router }) {
        this.#api = api;
        this.#actions = new RunActions(api, catalog, { changed: run => this.show([String(run.id)]), forgotten: () => router.go('runs') });
        section.append(element('p', {}, element('a', { href: '#/runs', say: 'run.all' })), this.#heading, this.#place,
            element('div', { class: 'card' }, this.#head, this.#facts, this.#actions.node), this.#troubles, this.#details);
    }

    /** Follows a run until it ends, or another view is shown. */
    show([id]) {
        this.leave();
        this.#watching = new AbortController();
        const { signal } = this.#watching;
        const speed = new Speed();
        this.#told = 0;
        this.#empty(id);
        return attempt(this.#place, async () => {
            let last = null;
            let troubled = false;
            try {
                // it stands in the address, and may be a way to something else
                if (!/^\d+$/.test(id)) {
                    throw new Problem({ title: 'no number', status: 404 });
                }
                await watchRun(this.#api, id, signal, run => {
                    if (troubled) {
                        troubled = false;
                        clear(this.#place);
                    }
                    const pace = speed.at(run.chats, performance.now());
                    this.#show(run, run.state === 'running' ? pace : null);
                    if (last !== null && run.failed + run.unanswered > last.failed + last.unanswered) {
                        this.#askTroubles(id, signal).catch(failure => showProblem(this.#place, failure));
                    }
                    last = run;
                }, failure => {
                    // told once: it is read aloud
                    if (!troubled) {
                        troubled = true;
                        showProblem(this.#place, failure);
                    }
                });
                await this.#askTroubles(id, signal);
            } catch (failure) {
                if (failure.status !== 404 || signal.aborted) {
                    throw failure;
                }
                this.#empty(id);
                throw new Problem({ title: ['run.gone', { id }], status: failure.status });
            }
        });
    }

    /** What was asked for is no more of use. */
    leave() {
        this.#watching?.abort();
        this.#actions.hide();
    }

    #empty(id) {
        say(this.#heading, 'run.title', { id, name: '…' });
        [this.#head, this.#facts, this.#details, this.#troubles].forEach(part => part.replaceChildren());
        this.#actions.hide();
    }

    #show(run, pace) {
        say(this.#heading, 'run.title', { id: String(run.id), name: run.input });
        const share = run.share ?? (run.state === 'done' ? 1 : null);
        this.#head.replaceChildren(stateOf(run), share === null ? '' : bar(share, 'bar long'),
            share === null ? '' : saying(() => percent(share)),
            pace === null ? '' : element('span', { class: 'pace', say: ['run.pace', { pace: () => number(pace, { maximumFractionDigits: 1 }) }] }));
        this.#facts.replaceChildren(facts([
            ['run.chats', saying(() => number(run.chats))],
            ['run.failed', saying(() => number(run.failed))],
            ['run.unanswered', saying(() => number(run.unanswered))],
            ['run.cost', saying(() => number(run.cost, { maximumFractionDigits: 4 }))],
            run.budget === undefined ? null : ['run.budget', saying(() => number(run.budget, { maximumFractionDigits: 4 }))],
            ['run.started', saying(() => time(run.started))],
            ['run.changed', saying(() => time(run.changed))],
            ...run.resting.map(({ provider, reason, until }) => [['run.resting', { provider }], restOf(reason, until), true]),
        ]));
        this.#details.replaceChildren(spend(run), events(run));
        this.#actions.show(run);
        this.#announce(run, share);
    }

    /** Those who listen are told each quarter, not each chat. */
    #announce(run, share) {
        const running = run.state === 'running';
        const news = running ? Math.floor((share ?? 0) * 4) : run.state;
        if (news === this.#told) {
            return;
        }
        this.#told = news;
        if (running) {
            announce('run.at', { share: () => percent(share), chats: run.chats });
        } else {
            announce('run.now', { state: () => words(`state.${run.state}`), chats: run.chats, failed: run.failed });
        }
    }

    async #askTroubles(id, signal) {
        const { chats } = await this.#api.get(`/runs/${id}/chats`, { troubled: 'true', limit: CHATS_SHOWN + 1 }, { signal });
        const heading = chats.length > CHATS_SHOWN ? ['run.troubled.first', { count: CHATS_SHOWN }] : ['run.troubled', { count: chats.length }];
        this.#troubles.replaceChildren(chats.length === 0 ? '' : element('section', { class: 'card' }, element('h2', { say: heading }),
            table('run.troubled.table', [['chat.index', true], ['chat.id', false], ['chat.state', false], ['chat.reason', false]],
                chats.slice(0, CHATS_SHOWN).map(chat => [String(chat.index), chat.id ?? '', element('span', { say: `chat.state.${chat.state}` }), told(chat.reason)]))));
    }
}

function spend({ providers }) {
    return providers.length === 0 ? '' : element('section', { class: 'card' }, element('h2', { say: 'run.spend' }),
        table('run.spend', [['provider.id', false], ['provider.calls', true], ['provider.failed', true], ['provider.cached', true], ['provider.tokens', true], ['run.cost', true], ['provider.mean', true]],
            providers.map(one => [one.provider, ...[one.calls, one.failed, one.cached, one.usage.promptTokens + one.usage.completionTokens].map(count => saying(() => number(count))),
                saying(() => number(one.cost, { maximumFractionDigits: 4 })), saying(() => duration(one.meanMilliseconds))])));
}

function events({ events: all }) {
    return all.length === 0 ? '' : element('details', { class: 'card' }, element('summary', { say: ['run.events', { count: all.length }] }),
        element('ol', { class: 'events' }, all.map(event => element('li', {}, element('time', { datetime: event.at, say: ['text', { text: () => time(event.at) }] }), ' ', told(event.what)))));
}
