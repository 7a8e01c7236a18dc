package org.yaosu.shell.run;

import java.io.IOException;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.Runs;
import org.yaosu.shell.CommandException;

/** The number of a run as people type it. */
final class RunId {

    private static final String LAST = "last";

    private RunId() {
    }

    /**
     * The number; of {@code last}, that of the newest run.
     *
     * @param command whose word it is
     * @throws CommandException if it is neither, or there is no run yet
     */
    static long of(Runs runs, String command, String word) throws IOException {
        if (word.equals(LAST)) {
            return runs.newest().map(Run::id).orElseThrow(() -> CommandException.misuse("there is no run yet; 'extract IN -o OUT' makes one"));
        }
        try {
            return Long.parseUnsignedLong(word);
        } catch (NumberFormatException none) {
            throw CommandException.misuse(command + " does not know the run " + word + "; it is a number, or 'last': 'runs' lists them");
        }
    }
}
