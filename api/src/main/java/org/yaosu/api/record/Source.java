package org.yaosu.api.record;

/** What kind of part gave a value. */
public enum Source {
    /** The field's own finder. */
    FINDER,
    /** A language model. */
    MODEL
}
