package org.yaosu.finetune.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaosu.finetune.rows.Remark;
import org.yaosu.finetune.rows.Remark.What;

/** What people read of a file that was prepared. */
final class PreparedText {

    /** More chats of one kind would bury the others. */
    private static final int SHOWN = 10;

    private static final Map<What, String> WORDS = new EnumMap<>(Map.of(What.SHORTENED, "shortened", What.REPLACED, "in the file in another form",
            What.LEFT_OUT, "left out", What.UNANSWERED, "not summarised"));

    private PreparedText() {
    }

    static String of(Prepared prepared) {
        List<String> lines = new ArrayList<>();
        lines.add(count(prepared.rows(), "row") + " in " + prepared.output() + (prepared.task() == Task.TEST ? ", one a chat in order"
                : ": " + count(prepared.chats() - prepared.held(), "chat") + (prepared.rounds() == 1 ? ", shuffled" : ", " + prepared.rounds() + " times each, shuffled")));
        prepared.validation().ifPresent(file -> lines.add(count(prepared.held(), "row") + " in " + file + ": chats that are not in the other file, nor like one there"));
        if (!prepared.unknown().isEmpty()) {
            lines.add("labels that no field has were left out: " + String.join(", ", prepared.unknown()) + "; './yaosu fields' lists the fields");
        }
        for (What what : What.values()) {
            remarks(lines, what, prepared.remarks().stream().filter(remark -> remark.what() == what).toList());
        }
        if (!prepared.succeeded()) {
            lines.add("the same command again asks for the summaries that are missing, and for no others");
        }
        prepared.check().ifPresent(command -> lines.add("before it is uploaded: " + command));
        return String.join(System.lineSeparator(), lines);
    }

    private static void remarks(List<String> lines, What what, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        lines.add(count(remarks.size(), "chat") + " " + WORDS.get(what) + ":");
        remarks.stream().limit(SHOWN).forEach(remark -> lines.add("  chat " + remark.chat() + ": " + remark.words()));
        if (remarks.size() > SHOWN) {
            lines.add("  and " + (remarks.size() - SHOWN) + " more");
        }
    }

    static String count(long number, String what) {
        return String.format(Locale.ROOT, "%d %s%s", number, what, number == 1 ? "" : "s");
    }
}
