// One model provider: how it stands, and what can be done with it.

import { button, element, facts, saying, told } from './dom.js';
import { duration, number, say, time, words } from './i18n.js';
import { attempt, noticePlace, showNotice } from './notices.js';
import { needing } from './caller.js';

/** A provider that is shown; what it says is brought up to date without taking the reader's place away. */
export class ProviderCard {

    #provider = null;
    #state = element('span');
    #facts = element('div');
    #place = noticePlace();
    #active;

    /** changed is told all providers after a change */
    constructor(api, provider, changed) {
        const path = `/providers/${encodeURIComponent(provider.id)}`;
        this.#active = button('provider.active', () => attempt(this.#place, async () => {
            changed((await api.send('PUT', `${path}/active`, { body: { active: !this.#provider.active } })).providers);
        }, this.#active), { role: 'switch', sayLabel: ['provider.active.this', { id: provider.id }] });
        const check = button('provider.check', () => attempt(this.#place, async () => {
            const { answers, words: said, milliseconds } = await api.send('POST', `${path}/check`);
            showNotice(this.#place, answers ? 'provider.answers' : 'provider.silent', { time: () => duration(milliseconds), words: said });
        }, check), { sayLabel: ['provider.check.this', { id: provider.id }] });
        this.node = element('article', { class: 'card provider', 'aria-label': provider.id },
            element('div', { class: 'head' }, element('h2', {}, provider.id), this.#state), this.#facts,
            element('p', { class: 'actions' }, needing('admin', this.#active), needing('extract', check)), this.#place);
        this.show(provider);
    }

    show(provider) {
        if (JSON.stringify(provider) === JSON.stringify(this.#provider)) {
            // nothing is drawn anew for nothing: the reader may be marking it
            return;
        }
        this.#provider = provider;
        this.#active.setAttribute('aria-checked', String(provider.active));
        const state = provider.problem !== undefined ? 'broken' : provider.rest !== undefined ? 'resting' : provider.active ? 'asked' : 'idle';
        this.#state.className = `state ${state}`;
        say(this.#state, `provider.${state}`, { position: provider.position ?? '' });
        const failures = Object.entries(provider.failures);
        this.#facts.replaceChildren(facts([
            provider.problem === undefined ? null : ['provider.problem', told(provider.problem), true],
            provider.rest === undefined ? null : ['provider.rest', restOf(provider.rest, provider.restUntil), true],
            ['provider.bundle', provider.bundle, true],
            ['provider.model', provider.model || '–'],
            ['provider.place', element('span', { say: provider.remote ? 'provider.remote' : 'provider.local' })],
            ['provider.calls', saying(() => number(provider.calls))],
            ['provider.failures', saying(() => failures.map(([kind, count]) => `${words(`failure.${kind}`)} ${number(count)}`).join(' · ') || number(0))],
            ['provider.in-flight', element('span', { say: ['provider.in-flight.of', { now: provider.inFlight, allowed: provider.allowed, most: provider.concurrency }] })],
            ['provider.tokens', saying(() => number(provider.usage.promptTokens + provider.usage.completionTokens))],
            ['run.cost', saying(() => number(provider.cost, { maximumFractionDigits: 4 }))],
        ]));
    }
}

/** Why a provider is left alone, and until when; without an end where somebody must mend it. */
export function restOf(reason, until) {
    return element('span', {}, told(reason), ' ', until === undefined ? null : element('span', { say: ['provider.until', { time: () => time(until) }] }));
}
