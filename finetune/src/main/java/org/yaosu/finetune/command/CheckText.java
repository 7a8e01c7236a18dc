package org.yaosu.finetune.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yaosu.finetune.check.CheckReport;
import org.yaosu.finetune.check.Finding;
import org.yaosu.finetune.check.Trouble;
import org.yaosu.table.Table;

/** What people read of a file that was looked through. */
final class CheckText {

    private CheckText() {
    }

    static String of(CheckReport report) {
        List<String> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        report.counts().keySet().stream().sorted(Comparator.comparing(Trouble::severity).thenComparing(Comparator.naturalOrder()))
                .forEach(trouble -> rows(report, trouble, rows));
        if (!rows.isEmpty()) {
            rows.add(0, List.of("severity", "line", "what"));
            lines.addAll(new Table(rows).lines());
            lines.add("");
        }
        lines.add(report.file() + ": " + PreparedText.count(report.rows(), report.kind().name().toLowerCase(Locale.ROOT) + " row") + ", "
                + PreparedText.count(report.inputs(), "different input") + ", at most " + report.longest() + " characters a row; "
                + PreparedText.count(report.errors(), "error") + ", " + PreparedText.count(report.warnings(), "warning")
                + (report.errors() == 0 ? ": it can be uploaded" : ""));
        return String.join(System.lineSeparator(), lines);
    }

    private static void rows(CheckReport report, Trouble trouble, List<List<String>> rows) {
        List<Finding> findings = report.findings().stream().filter(finding -> finding.trouble() == trouble).toList();
        String severity = trouble.severity().name().toLowerCase(Locale.ROOT);
        for (Finding finding : findings) {
            // how it is mended is the same for all of a kind
            rows.add(List.of(severity, finding.line() == 0 ? "" : Long.toString(finding.line()),
                    finding.what() + (finding == findings.get(0) ? "; " + trouble.mend() : "")));
        }
        long more = report.counts().get(trouble) - findings.size();
        if (more > 0) {
            rows.add(List.of(severity, "", "and " + more + " more of these"));
        }
    }
}
