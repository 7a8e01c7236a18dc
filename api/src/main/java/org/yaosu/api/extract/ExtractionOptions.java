package org.yaosu.api.extract;

import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.learn.Learned;

/**
 * What a caller may choose for an extraction.
 *
 * @param customers how many records a chat gives
 * @param model whether and how a language model is asked
 * @param learned what the finders have learned; empty for what is in service
 */
public record ExtractionOptions(Customers customers, ModelChoice model, Optional<Learned> learned) {

    /** One record a chat, and a model as the engine is set. */
    public static final ExtractionOptions DEFAULT = new ExtractionOptions(Customers.ONE);

    public ExtractionOptions {
        Objects.requireNonNull(customers, "customers");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(learned, "learned");
    }

    /** With what the finders have learned by now. */
    public ExtractionOptions(Customers customers, ModelChoice model) {
        this(customers, model, Optional.empty());
    }

    /** With a model as the engine is set. */
    public ExtractionOptions(Customers customers) {
        this(customers, ModelChoice.DEFAULT);
    }
}
