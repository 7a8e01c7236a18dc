package org.yaosu.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;

/** What people read of the doctor's findings: one after the other, with what to do; the sum comes last, where it is seen. */
final class DoctorText {

    private static final String INDENT = "  ";
    private static final int SUBJECTS_SHOWN = 5;

    private DoctorText() {
    }

    static String diagnosis(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        Stream.of(Severity.values()).filter(severity -> severity != Severity.NOTE || diagnosis.all())
                .forEach(severity -> diagnosis.of(severity).forEach(complaint -> add(complaint, lines)));
        lines.add(sum(diagnosis));
        List<Complaint> notes = diagnosis.of(Severity.NOTE);
        if (!notes.isEmpty() && !diagnosis.all()) {
            lines.add("Nothing to worry about: " + Amounts.count(notes.size(), "note") + " on what is not in use, such as "
                    + notes.stream().limit(SUBJECTS_SHOWN).map(Complaint::subject).collect(Collectors.joining(", "))
                    + "; 'doctor --all' tells them.");
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static void add(Complaint complaint, List<String> lines) {
        lines.add(complaint.severity().name().toLowerCase(Locale.ROOT) + ": " + complaint.subject());
        lines.add(INDENT + complaint.problem());
        lines.add(INDENT + "-> " + complaint.remedy());
        lines.add("");
    }

    private static String sum(Diagnosis diagnosis) {
        int errors = diagnosis.of(Severity.ERROR).size();
        int warnings = diagnosis.of(Severity.WARNING).size();
        String looked = Amounts.count(diagnosis.bundles(), "bundle") + ", " + Amounts.count(diagnosis.fields(), "field") + ", "
                + Amounts.count(diagnosis.providers(), "model provider") + " looked at";
        return errors + warnings == 0 ? "All is well: " + looked + "."
                : Amounts.count(errors, "error") + ", " + Amounts.count(warnings, "warning") + "; " + looked + ".";
    }
}
