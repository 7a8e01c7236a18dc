package org.yaosu.api.model;

import java.util.List;
import java.util.Objects;

/**
 * A model's whole answer.
 *
 * @param text what it said
 * @param usage the tokens it counted
 * @param notes what the service remarked besides, such as a suspicion of its content audit
 */
public record ModelReply(String text, Usage usage, List<String> notes) {

    public ModelReply {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(usage, "usage");
        notes = List.copyOf(notes);
    }

    /**
     * What a call used, in tokens; 0 where the service does not say.
     *
     * @param prompt tokens of the request
     * @param completion tokens of the answer
     */
    public record Usage(long prompt, long completion) {
    }
}
