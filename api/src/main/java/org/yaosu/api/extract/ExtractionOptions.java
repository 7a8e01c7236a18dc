package org.yaosu.api.extract;

import java.util.Objects;

/**
 * What a caller may choose for an extraction.
 *
 * @param customers how many records a chat gives
 */
public record ExtractionOptions(Customers customers) {

    /** One record a chat. */
    public static final ExtractionOptions DEFAULT = new ExtractionOptions(Customers.ONE);

    public ExtractionOptions {
        Objects.requireNonNull(customers, "customers");
    }
}
