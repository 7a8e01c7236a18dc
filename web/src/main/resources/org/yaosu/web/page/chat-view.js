// The chat: its turns with who said them, and marks upon the words that values were read from.

import { element } from './dom.js';
import { time } from './i18n.js';
import { pieces } from './evidence.js';

/** The turns of an extraction. */
export class ChatView {

    #text;
    #turns;
    #scroller;

    constructor(extraction) {
        this.#text = extraction.text;
        this.#turns = extraction.turns.map((turn, index) => this.#shown(turn, extraction.turns[index - 1]?.end ?? 0));
        this.#scroller = element('div', { class: 'turns', tabindex: '0', role: 'region', sayLabel: 'chat.turns' },
            element('ol', {}, this.#turns.map(({ node }) => node)));
        this.node = element('section', { class: 'chat', 'aria-labelledby': 'chat-title' },
            element('h2', { id: 'chat-title', say: ['chat.title', { count: extraction.turns.length, characters: extraction.text.length }] }),
            element('p', { class: 'legend' }, ['agent', 'customer', 'other'].map(role => element('span', { class: `role ${role}`, say: `role.${role}` }))),
            this.#scroller);
    }

    /** Brings a mark into sight, without moving the page. */
    reveal(mark) {
        const box = this.#scroller.getBoundingClientRect();
        const top = Math.max(box.top, 0);
        const bottom = Math.min(box.bottom, innerHeight);
        const at = mark.getBoundingClientRect();
        if (at.top < top || at.bottom > bottom) {
            const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
            this.#scroller.scrollBy({ top: at.top - top - (bottom - top) / 3, behavior: smooth ? 'smooth' : 'instant' });
        }
    }

    /** Shows on which side each speaker is, and marks evidence. */
    mark(roles, spans, links) {
        links.forget('marks');
        for (const turn of this.#turns) {
            const role = roles[turn.speaker] ?? 'other';
            turn.node.className = `turn ${role}${turn.read ? '' : ' unread'}`;
            turn.role.className = `role ${role}`;
            turn.role.replaceChildren(element('span', { say: `role.${role}` }));
            const here = spans.filter(span => span.start < turn.end && span.end > turn.from);
            if (here.length > 0 || turn.marked) {
                this.#draw(turn, here, links);
            }
            turn.marked = here.length > 0;
        }
    }

    #shown(turn, from) {
        const said = element('p', { class: 'said', lang: 'zh-CN' }, this.#text.slice(turn.start, turn.end));
        const speaker = element('span', { class: 'speaker' }, turn.speaker);
        const role = element('span', { class: 'role' });
        const node = element('li', { class: 'turn' },
            element('p', { class: 'who' }, role, speaker,
                turn.time === undefined ? null : element('time', { say: ['text', { text: () => time(turn.time) }] })),
            said,
            turn.read ? null : element('p', { class: 'reason', say: 'chat.unread' }));
        return { ...turn, from, node, said, role, label: speaker, marked: false };
    }

    #draw(turn, spans, links) {
        turn.said.replaceChildren(...pieces(turn.start, turn.end, spans).map(piece => this.#piece(piece, links)));
        // what was read from the speaker's name stands before the text
        const named = [...new Set(spans.filter(span => span.start < turn.start).map(span => span.id))];
        turn.label.replaceChildren(named.length === 0 ? turn.speaker : this.#mark(turn.speaker, named, links));
    }

    #piece({ start, end, ids }, links) {
        const words = this.#text.slice(start, end);
        return ids.length === 0 ? words : this.#mark(words, [...new Set(ids)], links);
    }

    #mark(words, ids, links) {
        const mark = element('mark', {}, words);
        links.mark(ids, mark);
        return mark;
    }
}
