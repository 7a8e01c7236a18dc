package org.yaosu.shell.run;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.run.RunChat;
import org.yaosu.shell.Amounts;

/** What people read of the chats of a run, in rows of a table; none where there are none. */
final class RunChatText {

    private RunChatText() {
    }

    /** Why they did not go well. */
    static List<List<String>> troubled(List<RunChat> chats) {
        List<List<String>> rows = new ArrayList<>();
        if (!chats.isEmpty()) {
            rows.add(List.of("chat", "id", "state", "reason"));
        }
        chats.forEach(chat -> rows.add(List.of(Long.toString(chat.index()), chat.id().orElse("-"), RunText.word(chat.state()), chat.reason())));
        return rows;
    }

    /** What they took too. */
    static List<List<String>> all(List<RunChat> chats) {
        List<List<String>> rows = new ArrayList<>();
        if (!chats.isEmpty()) {
            rows.add(List.of("chat", "id", "state", "calls", "tokens in/out", "cost", "time", "reason"));
        }
        chats.forEach(chat -> rows.add(List.of(Long.toString(chat.index()), chat.id().orElse("-"), RunText.word(chat.state()),
                Long.toString(chat.calls()), chat.usage().prompt() + "/" + chat.usage().completion(), Amounts.cost(chat.cost()),
                Amounts.time(chat.time()), chat.reason())));
        return rows;
    }
}
