package org.yaosu.shell.batch;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.shell.Amounts;

/** What people read of a batch that has ended. */
final class ReportText {

    private ReportText() {
    }

    static String of(BatchReport report) {
        List<String> lines = new ArrayList<>();
        if (report.extracted() + report.failed() == 0) {
            lines.add("the input holds no chats");
        }
        lines.add(Amounts.count(report.extracted(), "chat") + " gave " + Amounts.count(report.records(), "record") + " in "
                + report.output() + " (" + Amounts.seconds(report.time()) + " s)");
        if (report.failed() > 0) {
            lines.add(Amounts.count(report.failed(), "chat") + " failed");
        }
        lines.addAll(ModelTotalsText.of(report.model()));
        report.broken().ifPresent(why -> lines.add("the rest of the file was not read: " + why));
        if (report.run() > 0) {
            lines.add("run " + report.run() + (troubled(report)
                    ? ": 'run " + report.run() + "' tells more, 'retry " + report.run() + " --failed' gives those chats another turn" : ""));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static boolean troubled(BatchReport report) {
        return report.failed() > 0 || report.model().chats().containsKey(Outcome.UNANSWERED);
    }
}
