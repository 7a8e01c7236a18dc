package org.yaosu.shell.batch;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.extract.BatchEstimate;
import org.yaosu.shell.Amounts;
import org.yaosu.table.Table;

/** What people read of what a batch would take. */
final class DryRunText {

    private DryRunText() {
    }

    static String of(DryRun dryRun) {
        BatchEstimate estimate = dryRun.estimate();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("chats", estimate.chats() + (estimate.unreadable() == 0 ? "" : ", " + estimate.unreadable() + " of them cannot be read")));
        rows.add(List.of("calls", estimate.calls() + (estimate.cached() == 0 ? "" : ", and " + estimate.cached() + " answered before")));
        if (estimate.calls() > 0) {
            rows.add(List.of("characters sent", Long.toString(estimate.characters())));
            rows.add(List.of("tokens in/out", "about " + estimate.usage().prompt() + "/" + estimate.usage().completion()));
            rows.add(List.of("cost", estimate.cost() > 0 ? "about " + Amounts.cost(estimate.cost()) : "0"));
            rows.add(List.of("time", estimate.time().map(time -> "about " + Amounts.time(time)).orElse("unknown: no call of "
                    + (dryRun.providers().isEmpty() ? "the provider" : String.join(", ", dryRun.providers())) + " was measured yet")));
        }
        List<String> lines = new ArrayList<>();
        lines.add(dryRun.input() + " would take, were it extracted:");
        lines.add(new Table(rows).text("  "));
        lines.addAll(estimate.notes());
        return String.join(System.lineSeparator(), lines);
    }
}
