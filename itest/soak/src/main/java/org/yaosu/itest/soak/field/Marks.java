package org.yaosu.itest.soak.field;

import java.util.List;
import java.util.regex.Pattern;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.Finding;

/** The mark by which each chat of a soak is known. */
final class Marks {

    private static final Pattern MARK = Pattern.compile("编号(C\\d+)");

    private Marks() {
    }

    static List<Finding> find(Conversation conversation) {
        return conversation.turns().stream()
                .flatMap(turn -> MARK.matcher(turn.text()).results()
                        .map(mark -> Finding.of(mark.group(1), turn.spanOf(mark.start(1), mark.end(1)), 1)))
                .limit(1).toList();
    }
}
