package org.yaosu.dialogue.command.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaosu.table.Table;

/** A score as people read it. */
public final class ScoreText {

    private ScoreText() {
    }

    /** The metrics in a table, the totals and how they come about below. */
    public static List<String> lines(DialogueScore score) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("subtask", "rows", "F1", "BLEU1", "BLEU2", "DISTINCT1", "DISTINCT2", "mean", "sum"));
        score.subtasks().forEach((name, metrics) -> rows.add(row(name.isEmpty() ? "(unnamed)" : name, metrics)));
        int subtasks = score.subtasks().size();
        if (subtasks > 1) {
            rows.add(row("all rows", score.pooled()));
        }
        List<String> lines = new ArrayList<>(new Table(rows, true).lines());
        lines.add("mean: of F1/100, BLEU1 and BLEU2; sum: F1/100 + BLEU1 + BLEU2, the form in which results of 2020 were published"
                + (subtasks > 1 ? "; all rows: as one corpus, which no total counts" : ""));
        lines.add("automatic total " + decimals(score.total(), 5) + (subtasks > 1 ? ", the average of the " + subtasks + " subtasks' means" : ", the mean of the only subtask"));
        lines.add("in the published form " + decimals(score.published(), 5) + (subtasks > 1 ? ", the average of the " + subtasks + " subtasks' sums" : ", the sum of the only subtask"));
        score.warnings().forEach(warning -> lines.add("warning: " + warning));
        return lines;
    }

    private static List<String> row(String name, Metrics metrics) {
        return List.of(name, Long.toString(metrics.rows()), decimals(metrics.f1(), 4), decimals(metrics.bleu1(), 5), decimals(metrics.bleu2(), 5),
                decimals(metrics.distinct1(), 6), decimals(metrics.distinct2(), 6), decimals(metrics.mean(), 5), decimals(metrics.sum(), 5));
    }

    private static String decimals(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }
}
