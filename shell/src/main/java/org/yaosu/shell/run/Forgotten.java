package org.yaosu.shell.run;

import java.util.List;
import org.yaosu.api.run.Run;

/**
 * Runs that are gone.
 *
 * @param runs as they were
 */
public record Forgotten(List<Run> runs) {

    public Forgotten {
        runs = List.copyOf(runs);
    }
}
