package org.yaosu.api.learn;

import java.util.List;
import java.util.Objects;

/**
 * What is to be decided in one chat.
 *
 * @param key what it is about: a field's key, or {@link #CUSTOMER}
 * @param many whether several candidates may be right
 * @param exact whether a candidate must be what the label says to be right; otherwise one that contains it, or is part of it, is right too
 * @param candidates the answers that are possible; none may be right
 */
public record Question(String key, boolean many, boolean exact, List<Candidate> candidates) {

    /** The question who of the speakers is the customer. Its candidates are speakers, by their bare names. */
    public static final String CUSTOMER = "customer";

    public Question {
        Objects.requireNonNull(key, "key");
        candidates = List.copyOf(candidates);
    }
}
