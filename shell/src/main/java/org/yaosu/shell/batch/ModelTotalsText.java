package org.yaosu.shell.batch;

import static org.yaosu.api.extract.ModelWork.Outcome.ANSWERED;
import static org.yaosu.api.extract.ModelWork.Outcome.NOT_ASKED;
import static org.yaosu.api.extract.ModelWork.Outcome.REASKED;
import static org.yaosu.api.extract.ModelWork.Outcome.REPAIRED;
import static org.yaosu.api.extract.ModelWork.Outcome.UNANSWERED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.extract.ModelTotals;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.shell.Amounts;

/** What people read of what models did for a batch. */
final class ModelTotalsText {

    /** More kinds of trouble would bury the frequent ones. */
    private static final int TROUBLES_SHOWN = 10;

    private ModelTotalsText() {
    }

    /** In lines; none where no model was asked. */
    static List<String> of(ModelTotals totals) {
        long asked = totals.chats().entrySet().stream().filter(chats -> chats.getKey() != NOT_ASKED).mapToLong(Map.Entry::getValue).sum();
        if (asked == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("models: " + Stream.of(Optional.of(Amounts.count(part(totals, ANSWERED), "chat") + " answered"),
                        counted(totals, REPAIRED, "after repairs"), counted(totals, REASKED, "after asking again"),
                        counted(totals, UNANSWERED, "unanswered, left to the finders"))
                .flatMap(Optional::stream).collect(Collectors.joining(", ")));
        lines.add("        " + Amounts.count(totals.calls(), "call") + ", " + Amounts.count(totals.characters(), "character") + " sent, "
                + totals.usage().prompt() + " tokens in and " + totals.usage().completion() + " out"
                + (totals.cost() > 0 ? ", cost " + Amounts.cost(totals.cost()) : ""));
        if (totals.cached() > 0) {
            lines.add("        " + Amounts.count(totals.cached(), "call") + " saved: answered before");
        }
        totals.troubles().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey())).limit(TROUBLES_SHOWN)
                .forEach(trouble -> lines.add("        " + trouble.getValue() + " x " + trouble.getKey()));
        if (totals.troubles().size() > TROUBLES_SHOWN) {
            lines.add("        and troubles of " + (totals.troubles().size() - TROUBLES_SHOWN) + " more kinds");
        }
        return lines;
    }

    private static Optional<String> counted(ModelTotals totals, Outcome outcome, String words) {
        long chats = part(totals, outcome);
        return chats == 0 ? Optional.empty() : Optional.of(chats + " " + words);
    }

    private static long part(ModelTotals totals, Outcome outcome) {
        return totals.chats().getOrDefault(outcome, 0L);
    }
}
