package org.yaosu.evaluation.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yaosu.api.score.Agreement;
import org.yaosu.api.score.Agreement.Chats;
import org.yaosu.api.score.Agreement.Difference;
import org.yaosu.api.score.Agreement.Differing;
import org.yaosu.api.score.Agreement.Field;
import org.yaosu.evaluation.report.Report;
import org.yaosu.table.Table;

/** A comparison in words and tables. */
final class ComparedText {

    /** The most chats that are named; a file of JSON has all. */
    private static final int NAMED = 10;

    private ComparedText() {
    }

    static String of(Compared compared) {
        List<String> lines = compared.score().map(report -> scored(report, compared.files()))
                .orElseGet(() -> agreement(compared.agreement().orElseThrow(), compared.files()));
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> scored(Report report, List<Path> files) {
        List<String> lines = new ArrayList<>();
        lines.add(report.title().answers() + ", scored against " + report.title().gold() + ":");
        lines.addAll(ScoreText.body(report));
        lines.addAll(SpendingText.beside(report));
        lines.addAll(ScoreText.end(report.warnings(), files));
        return lines;
    }

    private static List<String> agreement(Agreement agreement, List<Path> files) {
        List<String> lines = new ArrayList<>();
        Chats chats = agreement.chats();
        lines.add("A is " + agreement.title().a() + ", B is " + agreement.title().b());
        lines.add(chats.all() + (chats.all() == 1 ? " chat: " : " chats: ") + chats.both() + " with records in both, " + chats.onlyA() + " in A alone, "
                + chats.onlyB() + " in B alone, " + chats.neither() + " in neither");
        lines.add("where both have some, they are alike to " + ScoreText.two(agreement.points()) + " of " + agreement.of() + " points a chat:");
        lines.add("");
        lines.addAll(new Table(fields(agreement.fields()), true).lines());
        if (!agreement.differing().isEmpty()) {
            lines.add("");
            lines.addAll(differing(agreement));
        }
        lines.addAll(SpendingText.of(agreement.spending()));
        lines.addAll(ScoreText.end(agreement.notes(), files));
        return lines;
    }

    private static List<List<String>> fields(List<Field> fields) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("field", "weight", "same", "alike", "both", "A alone", "B alone", "neither"));
        for (Field field : fields) {
            rows.add(List.of(field.key(), Integer.toString(field.weight()), ScoreText.two(field.same()), ScoreText.two(field.alike()),
                    Integer.toString(field.both()), Integer.toString(field.onlyA()), Integer.toString(field.onlyB()), Integer.toString(field.neither())));
        }
        return rows;
    }

    private static List<String> differing(Agreement agreement) {
        List<String> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("differs most", "id", "alike", "in"));
        agreement.differing().stream().limit(NAMED).forEach(chat -> rows.add(List.of("chat " + chat.number(), chat.id() == null ? "-" : chat.id(),
                String.format(Locale.ROOT, "%5.2f", chat.points()), keys(chat))));
        lines.addAll(new Table(rows).lines());
        int more = agreement.differing().size() - NAMED;
        if (more > 0) {
            lines.add("and " + more + " more; --json FILE writes all, with what both say");
        }
        return lines;
    }

    private static String keys(Differing chat) {
        return chat.differences().stream().map(Difference::key).distinct().collect(Collectors.joining(", "));
    }
}
