package org.yaosu.api.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A batch, or a {@link ModelRun}, as the journal knows it.
 *
 * @param id its number, from 1
 * @param state how it stands
 * @param input the file of chats, or whatever file is worked on
 * @param output where its records were last to be written
 * @param started when it began
 * @param changed when it was last worked on
 * @param chats the number of chats that had their turn, failed ones among them; none where it is no batch of chats
 * @param failed the number of those that gave no record
 * @param unanswered the number of those that a model was to answer, and none did: their records are the finders'
 * @param cost what its calls cost, in the account's currency
 * @param budget what they may cost at most; empty for no limit
 * @param name what whoever began it calls its input; empty where that is the path
 */
public record Run(long id, RunState state, Path input, Path output, Instant started, Instant changed, long chats, long failed, long unanswered,
        double cost, OptionalDouble budget, Optional<String> name) {

    public Run {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(changed, "changed");
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(name, "name");
    }

    /** Of an input that is called by its path. */
    public Run(long id, RunState state, Path input, Path output, Instant started, Instant changed, long chats, long failed, long unanswered,
            double cost, OptionalDouble budget) {
        this(id, state, input, output, started, changed, chats, failed, unanswered, cost, budget, Optional.empty());
    }

    /** What people are shown as its input. */
    public String shown() {
        return name.orElseGet(input::toString);
    }
}
