package org.yaosu.api.extract;

import java.util.Objects;

/**
 * What a caller may choose for an extraction.
 *
 * @param customers how many records a chat gives
 * @param model whether and how a model is asked
 */
public record ExtractionOptions(Customers customers, ModelChoice model) {

    /** One record a chat, and a model as the engine is set. */
    public static final ExtractionOptions DEFAULT = new ExtractionOptions(Customers.ONE);

    public ExtractionOptions {
        Objects.requireNonNull(customers, "customers");
        Objects.requireNonNull(model, "model");
    }

    /** With a model as the engine is set. */
    public ExtractionOptions(Customers customers) {
        this(customers, ModelChoice.DEFAULT);
    }
}
