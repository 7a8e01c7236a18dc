// Records as they were extracted, and as the reader corrects them.

let ids = 0;

/** The records of one extraction. Listeners are told of each correction. */
export class Draft extends EventTarget {

    /** @param asked what was extracted: {id, text} */
    constructor(asked, extraction) {
        super();
        this.asked = asked;
        this.id = extraction.id;
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

    /** Nothing is lost where the page is left now. */
    kept() {
        this.corrections = 0;
        this.dispatchEvent(new Event('change'));
    }

    /** What the finders are to learn. */
    lesson() {
        return {
            ...this.asked,
            records: this.records.map(({ fields }) => Object.fromEntries(fields.filter(({ values }) => values.length > 0)
                .map(({ key, values }) => [key, values.map(({ text }) => text)]))),
        };
    }

    /** The records as a file. */
    download() {
        const values = list => list.map(({ id, ...value }) => value);
        return {
            id: this.id,
            records: this.records.map(({ customer, fields }) => ({ customer, fields: Object.fromEntries(fields.map(field => [field.key, values(field.values)])) })),
        };
    }

    #changed() {
        this.corrections++;
        this.dispatchEvent(new Event('change'));
    }
}
