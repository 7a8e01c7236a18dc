package org.yaosu.shell.batch;

import java.io.IOException;
import java.util.Objects;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.shell.progress.ProgressKind;

/**
 * Work on many chats that somebody waits for.
 *
 * @param task the command's name
 * @param unit what one of them is called in its progress, such as {@code chat}
 * @param progress how its progress is shown
 * @param goOn how to go on where it is stopped
 * @param lost what is to be said where it is given up and nobody says more
 * @param work the work
 * @param <T> what comes of it
 */
public record Batch<T>(String task, String unit, ProgressKind progress, GoOn goOn, String lost, Work<T> work) {

    public Batch {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(goOn, "goOn");
        Objects.requireNonNull(lost, "lost");
        Objects.requireNonNull(work, "work");
    }

    /** Work on chats. */
    public Batch(String task, ProgressKind progress, GoOn goOn, String lost, Work<T> work) {
        this(task, "chat", progress, goOn, lost, work);
    }

    /** Ends soon once its thread is interrupted, and at once when that is interrupted again. */
    @FunctionalInterface
    public interface Work<T> {

        T run(BatchListener listener) throws IOException;
    }
}
