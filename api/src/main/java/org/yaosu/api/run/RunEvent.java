package org.yaosu.api.run;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened to a run.
 *
 * @param at when
 * @param what in words that quote nothing of a chat
 */
public record RunEvent(Instant at, String what) {

    public RunEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(what, "what");
    }
}
