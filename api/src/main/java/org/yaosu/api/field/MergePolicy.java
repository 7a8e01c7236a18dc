package org.yaosu.api.field;

/** Which answer is taken where both the field's own finder and a model have one. */
public enum MergePolicy {
    /** Only the finder is asked; no model sees the question. */
    LOCAL,
    /** Only a model is asked. */
    MODEL,
    /** The model's answer, or the finder's where the model has none. */
    MODEL_THEN_LOCAL,
    /** An answer only where both agree; with no model at hand, the finder's alone. */
    AGREE
}
