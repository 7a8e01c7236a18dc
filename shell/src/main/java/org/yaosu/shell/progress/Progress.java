package org.yaosu.shell.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.felix.service.command.CommandSession;
import org.yaosu.api.extract.BatchListener;

/** Shows how a batch goes on, until it is closed. Told by one thread at a time; {@link #lastWords} may be called by any. */
public interface Progress extends BatchListener, AutoCloseable {

    /** The variable of a session that says how wide its terminal is; absent where there is none. */
    String COLUMNS = "COLUMNS";

    /** The width of a terminal that does not say. */
    int USUAL_COLUMNS = 80;

    /** What is said to people when a batch of such units was interrupted. */
    static String finishing(String unit) {
        return "yaosu: finishing the " + unit + "s under way; Ctrl-C again stops at once";
    }

    /** Shown on standard error. {@code task} is what stands before a bar, {@code unit} what one of many is called. */
    static Progress of(ProgressKind kind, CommandSession session, String task, String unit) {
        PrintStream err = System.err;
        LongSupplier clock = System::nanoTime;
        int columns = columns(session.get(COLUMNS));
        return switch (kind) {
            case AUTO -> columns > 0 ? new BarProgress(err, task, unit, columns, clock) : lines(err, unit, clock);
            case BAR -> new BarProgress(err, task, unit, columns > 0 ? columns : USUAL_COLUMNS, clock);
            case LINES -> lines(err, unit, clock);
            case JSON -> new JsonProgress(err, Duration.ofSeconds(1), clock);
            case NONE -> new NoProgress(err, unit);
        };
    }

    private static Progress lines(PrintStream err, String unit, LongSupplier clock) {
        return new LineProgress(err, unit, Duration.ofSeconds(3), clock);
    }

    private static int columns(Object variable) {
        try {
            return variable == null ? 0 : Integer.parseInt(variable.toString());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The batch was interrupted: what is under way is ended. */
    void stopping();

    /** The batch ended. Says so where nobody else may. */
    default void ended(Ending ending) {
    }

    /** What is to be said, in one line, where the process ends before the batch does. */
    default String lastWords(Ending ending) {
        return "yaosu: " + ending.message();
    }

    /** Whether nobody else may write to standard error, neither results nor errors. */
    default boolean alone() {
        return false;
    }

    @Override
    void close();
}
