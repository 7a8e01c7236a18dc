package org.yaosu.evaluation.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.evaluation.file.Answers;
import org.yaosu.evaluation.file.Answers.AnsweredChat;
import org.yaosu.evaluation.report.Spending;

/**
 * One of two that are compared: a run of the journal, or a file of records.
 *
 * @param answers the records
 * @param report what the journal tells of the run; empty for a file
 * @param chats what came of each chat of the run; none for a file
 */
public record Side(Answers answers, Optional<RunReport> report, List<RunChat> chats) {

    public Side {
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(report, "report");
        chats = List.copyOf(chats);
    }

    /** What people call it. */
    public String name() {
        return answers.file();
    }

    /** The number of chats it is of, as far as it came. */
    public int places() {
        return answers.chats().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whether chats may be missing at its end because nobody has read them yet. */
    boolean unfinished() {
        return report.isPresent() && report.get().run().state() != RunState.DONE;
    }

    /** Whether a chat has a record, by its place from 1. */
    boolean answers(int place) {
        AnsweredChat chat = answers.chats().get(place);
        return chat != null && !chat.records().isEmpty();
    }

    /** What it took; empty for a file. */
    public Optional<Spending> spending() {
        return report.map(run -> Spending.of(name(), run));
    }
}
