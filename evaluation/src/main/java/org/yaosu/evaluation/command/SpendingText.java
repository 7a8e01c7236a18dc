package org.yaosu.evaluation.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaosu.api.score.RunSpending;
import org.yaosu.evaluation.report.Report;
import org.yaosu.evaluation.report.Report.Comparison;
import org.yaosu.table.Table;

/** What runs took, in a table with an empty line above; nothing where nobody knows. */
final class SpendingText {

    private static final List<String> HEAD = List.of("calls", "saved", "tokens in/out", "cost", "time");
    private static final List<String> UNKNOWN = HEAD.stream().map(column -> "n/a").toList();

    private SpendingText() {
    }

    static List<String> of(List<RunSpending> spending) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(List.of("run"), HEAD));
        spending.forEach(taken -> rows.add(row(List.of(taken.run()), cells(taken))));
        return table(spending, rows);
    }

    /** Beside the points, and what a point more costs, unless one of them was answered by what others had paid. */
    static List<String> beside(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(List.of("run", "points"), HEAD));
        rows.add(row(List.of(report.title().answers(), ScoreText.two(report.score().points())), known(report, report.title().answers())));
        rows.add(row(List.of(report.title().against(), ScoreText.two(report.comparison().points())), known(report, report.title().against())));
        List<String> lines = new ArrayList<>(table(report.spending(), rows));
        if (report.spending().size() == 2 && report.spending().stream().allMatch(taken -> taken.saved() == 0)) {
            price(report.spending().get(0), report.spending().get(1), report.comparison(), report.score().chats()).ifPresent(lines::add);
        }
        return lines;
    }

    private static List<String> table(List<RunSpending> spending, List<List<String>> rows) {
        return spending.isEmpty() ? List.of() : Stream.concat(Stream.of(""), new Table(rows, true).lines().stream()).toList();
    }

    private static List<String> row(List<String> first, List<String> rest) {
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    private static List<String> known(Report report, String run) {
        return report.spending().stream().filter(taken -> taken.run().equals(run)).findFirst().map(SpendingText::cells).orElse(UNKNOWN);
    }

    private static List<String> cells(RunSpending taken) {
        return List.of(Long.toString(taken.calls()), Long.toString(taken.saved()), taken.promptTokens() + "/" + taken.completionTokens(),
                money(taken.cost()), String.format(Locale.ROOT, "%.1f s", taken.seconds()));
    }

    private static Optional<String> price(RunSpending a, RunSpending b, Comparison comparison, int chats) {
        double more = a.cost() - b.cost();
        if (more == 0) {
            return Optional.empty();
        }
        double gain = more > 0 ? comparison.difference() : -comparison.difference();
        String dearer = (more > 0 ? a : b).run() + " costs " + money(Math.abs(more)) + " more ";
        if (gain <= 0) {
            return Optional.of(dearer + "and earns no more points");
        }
        boolean chance = comparison.interval().get(0) <= 0 && comparison.interval().get(1) >= 0;
        return Optional.of(dearer + "and earns " + ScoreText.two(gain) + " points a chat more: " + money(Math.abs(more) / (gain * chats)) + " for each point"
                + (chance ? ", if it is not chance: the interval of the difference holds 0" : ""));
    }

    private static String money(double cost) {
        return cost == 0 ? "0" : String.format(Locale.ROOT, "%.4f", cost);
    }
}
