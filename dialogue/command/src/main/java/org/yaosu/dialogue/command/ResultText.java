package org.yaosu.dialogue.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yaosu.dialogue.command.answer.AnswerReport;
import org.yaosu.dialogue.command.answer.ModelSpend;
import org.yaosu.dialogue.command.human.RankingText;
import org.yaosu.dialogue.command.score.ScoreText;
import org.yaosu.table.Table;

/** Results in words and tables. */
final class ResultText {

    /** More of one kind would bury the others. */
    private static final int SHOWN = 20;
    private static final double MILLIS = 1000;
    /** Below this, two decimals would leave nothing of what was paid. */
    private static final double SMALL = 0.1;

    private ResultText() {
    }

    static List<String> indexed(Indexed indexed) {
        List<String> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("subtrack", "rows", "turns"));
        SortedSet<String> subtracks = new TreeSet<>(indexed.report().rows().keySet());
        subtracks.addAll(indexed.report().turns().keySet());
        subtracks.forEach(subtrack -> rows.add(row(subtrack, indexed.report().rows(), indexed.report().turns())));
        lines.addAll(new Table(rows, true).lines());
        long rejected = indexed.report().rejected();
        if (rejected > 0) {
            lines.add(count(rejected, "row") + " rejected, the others were learned:");
            shown(lines, indexed.report().rejections(), rejected);
        }
        lines.add("index: " + indexed.index());
        return lines;
    }

    private static List<String> row(String subtrack, Map<String, Long> rows, Map<String, Long> turns) {
        return List.of(subtrack, Long.toString(rows.getOrDefault(subtrack, 0L)), Long.toString(turns.getOrDefault(subtrack, 0L)));
    }

    static List<String> answered(AnswerReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(count(report.rows(), "row") + " answered in " + report.output() + " (" + seconds(report.time()) + " s)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("responder", "replies"));
        if (report.kept() > 0) {
            rows.add(List.of("(kept from before)", Long.toString(report.kept())));
        }
        report.responders().forEach((responder, replies) -> rows.add(List.of(responder, Long.toString(replies))));
        lines.addAll(new Table(rows, true).lines());
        report.models().ifPresent(models -> lines.addAll(models(models)));
        if (report.unanswered() > 0) {
            lines.add(count(report.unanswered(), "row") + " had no answer of a model, though one was to give it; the same command again, without --fresh, asks for those alone");
        }
        if (!report.troubles().isEmpty()) {
            lines.add("why others before them did not answer:");
            shown(lines, report.troubles().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(trouble -> trouble.getValue() + " times " + trouble.getKey()).toList(), report.troubles().size());
        }
        if (!report.failures().isEmpty()) {
            lines.add(count(report.failures().size(), "row") + " could not be answered as it stands; a general reply is in the place of each:");
            shown(lines, report.failures().stream().limit(SHOWN).map(failure -> "line " + failure.line() + ": " + failure.why()).toList(), report.failures().size());
        }
        return lines;
    }

    private static List<String> models(ModelSpend models) {
        List<String> lines = new ArrayList<>();
        lines.add("models: " + count(models.calls(), "call") + ", " + models.promptTokens() + " tokens in and " + models.completionTokens() + " out"
                + (models.cost() > 0 ? ", cost " + String.format(Locale.ROOT, models.cost() < SMALL ? "%.4f" : "%.2f", models.cost()) : "") + " (run " + models.run() + ")");
        if (models.saved() > 0) {
            lines.add("        " + count(models.saved(), "call") + " saved: answered before");
        }
        return lines;
    }

    static List<String> scored(Scored scored) {
        return written(ScoreText.lines(scored.score()), scored.json());
    }

    static List<String> ranked(Ranked ranked) {
        return written(RankingText.lines(ranked.ranking()), ranked.json());
    }

    private static List<String> written(List<String> text, Optional<Path> json) {
        List<String> lines = new ArrayList<>(text);
        json.ifPresent(file -> lines.add("written: " + file));
        return lines;
    }

    private static void shown(List<String> lines, List<String> some, long all) {
        some.stream().limit(SHOWN).forEach(one -> lines.add("  " + one));
        long more = all - Math.min(some.size(), SHOWN);
        if (more > 0) {
            lines.add("  and " + more + " more");
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / MILLIS);
    }
}
