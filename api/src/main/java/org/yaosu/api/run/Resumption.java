package org.yaosu.api.run;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How to go on with a run. What is left empty is as it was begun.
 *
 * @param input the file of chats, where it has moved since
 * @param output where the records go
 * @param writer the name of the format to write; empty to choose by the output's extension, or as begun where the output is
 * @param budget what the whole run may cost from now on, with what it has cost before
 */
public record Resumption(Optional<Path> input, Optional<Path> output, Optional<String> writer, OptionalDouble budget) {

    /** As it was begun. */
    public static final Resumption AS_BEGUN = new Resumption(Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());

    public Resumption {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(budget, "budget");
    }
}
