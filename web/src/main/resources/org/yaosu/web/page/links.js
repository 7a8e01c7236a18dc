// Joins what the record says with the words that it was read from: where one is pointed at, both light up.

/** What can light up, by the id of a value. */
export class Links {

    #nodes = new Map();
    #lit = [];
    #reveal;

    /** @param reveal brings a mark into sight */
    constructor(reveal) {
        this.#reveal = reveal;
    }

    /** Forgets all marks, or all values. */
    forget(kind) {
        this.dim();
        this.#nodes.forEach(both => {
            both[kind] = [];
        });
    }

    /** A value in the record: pointed at, or reached by keyboard, it shows its evidence. */
    value(id, node) {
        this.#both(id).values = [node];
        const light = () => this.light([id], true);
        node.addEventListener('pointerenter', light);
        node.addEventListener('focusin', light);
        node.addEventListener('click', light);
        node.addEventListener('pointerleave', () => this.dim());
        node.addEventListener('focusout', () => this.dim());
    }

    /** A mark in the chat, of all values that it speaks for. */
    mark(ids, node) {
        ids.forEach(id => this.#both(id).marks.push(node));
        node.addEventListener('pointerenter', () => this.light(ids, false));
        node.addEventListener('click', () => this.#focus(ids[0]));
        node.addEventListener('pointerleave', () => this.dim());
    }

    /** Lights up values and their marks; scrolls to the first mark where that is wanted. */
    light(ids, reveal) {
        this.dim();
        const both = ids.map(id => this.#both(id));
        this.#lit = both.flatMap(({ values, marks }) => [...values, ...marks]);
        this.#lit.forEach(node => node.classList.add('lit'));
        const [mark] = both.flatMap(({ marks }) => marks);
        if (reveal && mark !== undefined) {
            this.#reveal(mark);
        }
    }

    dim() {
        this.#lit.forEach(node => node.classList.remove('lit'));
        this.#lit = [];
    }

    #focus(id) {
        this.#both(id).values[0]?.querySelector('button')?.focus();
    }

    #both(id) {
        if (!this.#nodes.has(id)) {
            this.#nodes.set(id, { values: [], marks: [] });
        }
        return this.#nodes.get(id);
    }
}
