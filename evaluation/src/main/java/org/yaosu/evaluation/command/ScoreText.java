package org.yaosu.evaluation.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaosu.evaluation.report.Report;
import org.yaosu.evaluation.report.Report.Comparison;
import org.yaosu.evaluation.report.Report.Field;
import org.yaosu.evaluation.report.Report.Summary;
import org.yaosu.table.Table;

/** A score in words and tables. */
final class ScoreText {

    private static final String NONE = "n/a";

    private ScoreText() {
    }

    static String of(Scored scored) {
        List<String> lines = body(scored.report());
        lines.addAll(end(scored.report().warnings(), scored.files()));
        return String.join(System.lineSeparator(), lines);
    }

    /** The score, the fields, and the comparison where there is one. */
    static List<String> body(Report report) {
        List<String> lines = new ArrayList<>(summary(report.score()));
        lines.add("");
        lines.addAll(new Table(fields(report.fields()), true).lines());
        if (report.comparison() != null) {
            lines.add("");
            lines.addAll(comparison(report.title().against(), report.comparison()));
        }
        return lines;
    }

    /** What stands below everything else. */
    static List<String> end(List<String> warnings, List<Path> files) {
        List<String> lines = new ArrayList<>();
        if (!warnings.isEmpty() || !files.isEmpty()) {
            lines.add("");
        }
        warnings.forEach(warning -> lines.add("warning: " + warning));
        files.forEach(file -> lines.add("written: " + file));
        return lines;
    }

    private static List<String> summary(Summary score) {
        return List.of(two(score.points()) + " of " + score.of() + " points a chat (95 % interval " + range(score.interval(), "") + "; "
                        + score.chats() + (score.chats() == 1 ? " chat)" : " chats)"),
                "floors: " + two(score.floors().empty()) + " all empty, " + two(score.floors().constant()) + " constant answer",
                "macro F1: " + (score.macroF1() == null ? NONE + ": no field has 5 gold values"
                        : two(score.macroF1()) + ", over the " + score.macroFields() + " fields with at least 5 gold values"));
    }

    private static List<List<String>> fields(List<Field> fields) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("field", "weight", "points", "exact", "P", "R", "F1", "right", "wrong", "missing", "spurious", "gold"));
        for (Field field : fields) {
            rows.add(List.of(field.key(), Integer.toString(field.weight()), two(field.points()), two(field.exact()), share(field.precision()),
                    share(field.recall()), share(field.f1()), count(field.right()), count(field.wrong()), count(field.missing()),
                    count(field.spurious()), Integer.toString(field.gold())));
        }
        return rows;
    }

    private static List<String> comparison(String against, Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("against " + against + " (" + two(comparison.points()) + "): " + signed(comparison.difference()) + " points (95 % interval "
                + range(comparison.interval(), "+") + "); chats: " + comparison.better() + " better, " + comparison.worse() + " worse, "
                + comparison.equal() + " equal");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("field", "difference", "from", "to"));
        comparison.fields().stream().filter(field -> field.difference() != 0 || !field.interval().equals(List.of(0.0, 0.0)))
                .forEach(field -> rows.add(List.of(field.key(), signed(field.difference()), signed(field.interval().get(0)), signed(field.interval().get(1)))));
        if (rows.size() > 1) {
            lines.addAll(new Table(rows, true).lines());
        }
        return lines;
    }

    private static String range(List<Double> interval, String flag) {
        return String.format(Locale.ROOT, "%" + flag + ".2f to %" + flag + ".2f", interval.get(0), interval.get(1));
    }

    static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    static String signed(double number) {
        return String.format(Locale.ROOT, "%+.2f", number);
    }

    static String share(Double share) {
        return share == null ? NONE : two(share);
    }

    /** Counts of texts that are right in part have a fraction. */
    private static String count(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }
}
