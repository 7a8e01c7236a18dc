package org.yaosu.shell.run;

import java.util.List;
import java.util.Objects;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunReport;

/**
 * All about a run.
 *
 * @param report what the journal tells
 * @param chats its chats: all of them, or the first that failed or were not answered
 * @param all whether these are all
 */
public record RunDetails(RunReport report, List<RunChat> chats, boolean all) {

    /** The most chats that are told of where nobody asks for all. */
    static final int SHOWN = 20;

    public RunDetails {
        Objects.requireNonNull(report, "report");
        chats = List.copyOf(chats);
    }
}
