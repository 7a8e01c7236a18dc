package org.yaosu.shell.batch;

import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.extract.BatchStoppedException.Reason;

/**
 * How to go on with a batch that was stopped.
 *
 * @param output the file to write as it was typed; empty for the one that the run was begun with
 * @param own what is to be done, where it is not the run that is gone on with
 */
public record GoOn(String output, Optional<String> own) {

    /** For work that leaves nothing to go on with, and where the run knows its output. */
    public static final GoOn NOWHERE = new GoOn("");

    /** For work that makes more of the answers than records: they are kept, and the same command finds them. */
    public static final GoOn SAME_COMMAND = new GoOn("", Optional.of("give the same command again, which asks only what is missing"));

    public GoOn {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(own, "own");
    }

    /** With {@code resume}. */
    public GoOn(String output) {
        this(output, Optional.empty());
    }

    /** The command to type. */
    String command(long run, Reason reason) {
        return own.isPresent() ? own.get() : "./yaosu resume " + run + (output.isEmpty() ? "" : " -o " + quoted(output)) + (reason == Reason.BUDGET ? " --budget N" : "");
    }

    /** What is to be said where the process ends before the batch does. */
    String lastWords(long run) {
        return "stopped at once" + (run == 0 && own.isEmpty() ? "; './yaosu runs' shows what is kept"
                : "; what is done is kept, to go on: " + command(run, Reason.INTERRUPTED));
    }

    /** As a shell reads it as one word. */
    private static String quoted(String word) {
        return word.matches("[\\w\\p{L}./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
