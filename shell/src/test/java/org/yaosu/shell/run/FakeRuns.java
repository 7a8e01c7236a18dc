package org.yaosu.shell.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.ModelTotals;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunEvent;
import org.yaosu.api.run.RunReplies;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;

/** Three runs: 3 is under way, 2 is done with troubles, 1 was interrupted. */
final class FakeRuns implements Runs {

    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    final List<String> asked = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>(List.of(run(3, RunState.RUNNING, 0, 0), run(2, RunState.DONE, 21, 4), run(1, RunState.INTERRUPTED, 0, 0)));

    static Run run(long id, RunState state, long failed, long unanswered) {
        return new Run(id, state, Path.of("/in/chats.json"), Path.of("/out/records.jsonl"), START, START.plusSeconds(90), 100, failed, unanswered, 1.25,
                id == 2 ? OptionalDouble.of(5) : OptionalDouble.empty());
    }

    static RunChat chat(long index, RunChat.State state, String reason) {
        return new RunChat(index, Optional.of("c" + index), state, reason, 2, new Usage(300, 40), 0.01, Duration.ofMillis(1500));
    }

    void clear() {
        runs.clear();
    }

    @Override
    public List<Run> list(long below, int most) {
        return runs.stream().filter(run -> run.id() < below).limit(most).toList();
    }

    @Override
    public Optional<Run> newest() {
        return runs.stream().findFirst();
    }

    @Override
    public Map<Long, Path> inputs() {
        return list(Long.MAX_VALUE, Integer.MAX_VALUE).stream().collect(Collectors.toMap(Run::id, Run::input));
    }

    @Override
    public RunReport report(long id) {
        Run found = runs.stream().filter(run -> run.id() == id).findFirst().orElseThrow(() -> new BatchException("there is no run " + id));
        return new RunReport(found, List.of(new ProviderSpend("slow", 120, 3, 12, new Usage(9000, 800), 1.25, Duration.ofMillis(800))),
                List.of(new RunEvent(START, "begun"), new RunEvent(START.plusSeconds(90), "ended")), Duration.ofSeconds(90));
    }

    @Override
    public List<RunChat> chats(long id, long after, boolean troubledOnly, int most) {
        asked.add("chats " + id + " " + troubledOnly + " " + most);
        return troubledOnly ? List.of(chat(3, RunChat.State.FAILED, "chat_text is missing"), chat(9, RunChat.State.UNANSWERED, "slow: timeout"))
                : List.of(chat(1, RunChat.State.DONE, ""), chat(3, RunChat.State.FAILED, "chat_text is missing"));
    }

    @Override
    public BatchReport resume(long id, Resumption how, BatchListener listener) {
        asked.add("resume " + id + " " + how);
        return ended(how.output().orElse(Path.of("/out/records.jsonl")), id);
    }

    @Override
    public BatchReport retry(long id, Resumption how, BatchListener listener) {
        asked.add("retry " + id);
        return ended(Path.of("/out/records.jsonl"), id);
    }

    @Override
    public Optional<String> futile(long id, boolean again) {
        return Optional.empty();
    }

    @Override
    public BatchReport export(long id, Path output, Optional<String> writer) {
        asked.add("export " + id + " " + output + " " + writer.orElse("-"));
        return ended(output, id);
    }

    private static BatchReport ended(Path output, long id) {
        return new BatchReport(output, 1, 1, 0, List.of(), Optional.empty(), Duration.ZERO, ModelTotals.NONE, id);
    }

    @Override
    public void replies(long id, RunReplies listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(long id) {
        asked.add("forget " + id);
    }
}
