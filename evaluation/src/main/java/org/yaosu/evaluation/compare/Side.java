package org.yaosu.evaluation.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.api.score.RunSpending;
import org.yaosu.evaluation.file.Answers;
import org.yaosu.evaluation.file.Answers.AnsweredChat;

/**
 * One of two that are compared: a run of the journal, or a file of records.
 *
 * @param answers the records
 * @param report what the journal tells of the run; empty for a file
 * @param chats what came of each chat of the run; none for a file
 */
public record Side(Answers answers, Optional<RunReport> report, List<RunChat> chats) {

    private static final double MILLIS = 1000;

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
    public Optional<RunSpending> spending() {
        return report.map(this::spending);
    }

    private RunSpending spending(RunReport told) {
        Usage usage = told.providers().stream().map(ProviderSpend::usage)
                .reduce(new Usage(0, 0), (sum, more) -> new Usage(sum.prompt() + more.prompt(), sum.completion() + more.completion()));
        return new RunSpending(name(), told.providers().stream().mapToLong(ProviderSpend::calls).sum(),
                told.providers().stream().mapToLong(ProviderSpend::cached).sum(), usage.prompt(), usage.completion(), told.run().cost(),
                told.time().toMillis() / MILLIS);
    }
}
