package org.yaosu.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaosu.api.model.ShadowReport;
import org.yaosu.api.model.ShadowReport.Field;
import org.yaosu.table.Table;

/** What people read of a shadow. */
final class ShadowText {

    private static final double PERCENT = 100;

    private ShadowText() {
    }

    static String report(ShadowReport report) {
        if (report.provider().isEmpty()) {
            return "There is no shadow: 'shadow = ID' in conf/org.yaosu.calls.cfg names the provider to compare with.";
        }
        String head = report.provider().get() + ": " + Amounts.count(report.compared(), "record") + " compared, " + report.unanswered()
                + " without an answer of its own, " + report.skipped() + " skipped because it was away or could not keep up";
        if (report.fields().isEmpty()) {
            return head;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("field", "equal", "different", "only the record", "only the shadow", "neither", "alike"));
        report.fields().forEach(field -> rows.add(row(field)));
        return head + System.lineSeparator() + System.lineSeparator() + new Table(rows).text("");
    }

    private static List<String> row(Field field) {
        return List.of(field.key(), Long.toString(field.equal()), Long.toString(field.different()), Long.toString(field.recordOnly()),
                Long.toString(field.shadowOnly()), Long.toString(field.neither()), alike(field));
    }

    /** Of the records in which either has a value, how many have the same. */
    private static String alike(Field field) {
        long all = field.equal() + field.different() + field.recordOnly() + field.shadowOnly();
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.0f %%", PERCENT * field.equal() / all);
    }
}
