package org.yaosu.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.deploy.SwapPlan;
import org.yaosu.api.deploy.SwapReport;

/** What people read of a swap. */
final class SwapText {

    private SwapText() {
    }

    static String plan(SwapPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.old() + " -> " + plan.next() + " (nothing was changed)");
        lines.add("has to give: " + (plan.services().isEmpty() ? "nothing in particular" : String.join(", ", plan.services())));
        lines.add("stops and starts at the end: " + names(plan.refreshed()));
        return String.join(System.lineSeparator(), lines);
    }

    static String report(SwapReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.old() + " -> " + report.next());
        lines.add("worked after " + Amounts.seconds(report.started()) + " s, the old one's work ended after " + Amounts.seconds(report.drained()) + " s");
        if (report.unfinished() > 0) {
            lines.add(Amounts.count(report.unfinished(), "piece") + " of its work had not ended by then and is done again where that can be; "
                    + "the old version is stopped, its classes stay until the next swap");
        } else {
            lines.add("stopped and started besides: " + names(report.refreshed()));
        }
        lines.add(report.warning().map(warning -> "not kept: " + warning)
                .orElseGet(() -> "kept: " + report.kept().map(file -> "in " + file).orElse("by the framework itself")));
        return String.join(System.lineSeparator(), lines);
    }

    private static String names(List<BundleVersion> bundles) {
        return bundles.isEmpty() ? "no other bundle" : bundles.stream().map(BundleVersion::toString).collect(Collectors.joining(", "));
    }
}
