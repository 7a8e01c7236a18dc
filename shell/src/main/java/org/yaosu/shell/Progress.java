package org.yaosu.shell;

import java.io.PrintStream;
import java.time.Duration;
import org.apache.felix.service.command.CommandSession;
import org.yaosu.api.extract.BatchListener;

/** Shows people how a batch goes on, until it is closed. */
interface Progress extends BatchListener, AutoCloseable {

    /** The variable of a session that says how wide its terminal is; absent where there is none. */
    String COLUMNS = "COLUMNS";

    /** A bar on a terminal, lines elsewhere, both on standard error: standard output is for results. */
    static Progress of(CommandSession session) {
        PrintStream err = System.err;
        int columns = columns(session.get(COLUMNS));
        return columns > 0 ? new BarProgress(err, columns) : new LineProgress(err, Duration.ofSeconds(3), System::nanoTime);
    }

    private static int columns(Object variable) {
        try {
            return variable == null ? 0 : Integer.parseInt(variable.toString());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    void close();
}
