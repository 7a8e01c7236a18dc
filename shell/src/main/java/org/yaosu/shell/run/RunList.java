package org.yaosu.shell.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.api.run.Run;
import org.yaosu.shell.Offers;

/**
 * The runs of this moment.
 *
 * @param runs every one of them, the newest first
 */
public record RunList(List<Run> runs) implements Offers {

    public RunList {
        runs = List.copyOf(runs);
    }

    @Override
    public Map<String, String> offered() {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (!runs.isEmpty()) {
            inputs.put("last", "run " + runs.get(0).id());
        }
        runs.forEach(run -> inputs.put(Long.toString(run.id()), run.name().orElseGet(() -> run.input().getFileName().toString())));
        return inputs;
    }
}
