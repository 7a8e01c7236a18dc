// Records as they were extracted, and as the reader corrects them.

let ids = 0;

/** The records of one extraction. Listeners are told of each correction. */
export class Draft extends EventTarget {

    #editing = null;

    /** @param text the chat that was extracted */
    constructor(text, extraction) {
        super();
        this.text = text;
        this.records = extraction.records.map(record => ({
            customer: record.customer,
            roles: record.roles,
            fields: record.fields.map(({ key, values, problems }) => ({ key, problems, values: values.map(value => ({ ...value, id: `v${++ids}` })) })),
        }));
        /** How many corrections there are that were neither learned from nor downloaded. */
        this.corrections = 0;
    }

    /** Puts another text in the place of a value, or of none. */
    correct(field, value, text) {
        const corrected = { id: value?.id ?? `v${++ids}`, text, confidence: 1, source: 'reader', name: '', version: '', evidence: value?.text === text ? value.evidence : [] };
        field.values = value === null ? [...field.values, corrected] : field.values.map(other => other === value ? corrected : other);
        this.#changed();
        return corrected;
    }

    remove(field, value) {
        field.values = field.values.filter(other => other !== value);
        this.#changed();
    }

    /** So many corrections are lost no more where the page is left. */
    kept(count) {
        this.corrections -= count;
        this.dispatchEvent(new Event('change'));
    }

    /** One value is being corrected; take() takes what is written there. Null once that is over. */
    editing(take) {
        this.#editing = take;
    }

    /** Takes what is being written, before it is drawn over or left behind. */
    settle() {
        const take = this.#editing;
        this.#editing = null;
        take?.();
    }

    /** What the finders are to learn. */
    lesson() {
        return {
            text: this.text,
            records: this.records.map(({ fields }) => Object.fromEntries(fields.filter(({ values }) => values.length > 0)
                .map(({ key, values }) => [key, values.map(({ text }) => text)]))),
        };
    }

    /** The records as a file. */
    download() {
        const values = list => list.map(({ id, ...value }) => value);
        return {
            records: this.records.map(({ customer, fields }) => ({ customer, fields: Object.fromEntries(fields.map(field => [field.key, values(field.values)])) })),
        };
    }

    #changed() {
        this.corrections++;
        this.dispatchEvent(new Event('change'));
    }
}
