package org.yaosu.evaluation.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunChat.State;
import org.yaosu.api.run.RunReplies;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;

/** A journal of runs that are put into it, each with its lines of JSON. */
public final class FakeRuns implements Runs {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    /** Where records were written. */
    public final List<Path> written = new ArrayList<>();
    private final Map<Long, Kept> runs = new TreeMap<>(Comparator.reverseOrder());

    private record Kept(Run run, ProviderSpend spend, List<RunChat> chats, String lines) {
    }

    /** A run that ended, and cost so much. */
    public FakeRuns done(long id, double cost, long cached, String... lines) {
        return put(id, RunState.DONE, cost, cached, List.of(), lines);
    }

    FakeRuns put(long id, RunState state, double cost, long cached, List<State> states, String... lines) {
        Run run = new Run(id, state, Path.of("/in/" + id + ".json"), Path.of("/out.jsonl"), START, START, lines.length, 0, 0, cost, OptionalDouble.empty());
        List<RunChat> chats = new ArrayList<>();
        for (State one : states) {
            chats.add(new RunChat(chats.size() + 1L, Optional.empty(), one, "", 0, new Usage(0, 0), 0, Duration.ZERO));
        }
        runs.put(id, new Kept(run, new ProviderSpend("slow", 4, 1, cached, new Usage(900, 80), cost, Duration.ofMillis(800)), chats,
                String.join("\n", lines)));
        return this;
    }

    private Kept kept(long id) {
        if (!runs.containsKey(id)) {
            throw new BatchException("there is no run " + id);
        }
        return runs.get(id);
    }

    @Override
    public List<Run> list(long below, int most) {
        return runs.values().stream().map(Kept::run).filter(run -> run.id() < below).limit(most).toList();
    }

    @Override
    public Optional<Run> newest() {
        return runs.values().stream().map(Kept::run).findFirst();
    }

    @Override
    public Map<Long, Path> inputs() {
        return list(Long.MAX_VALUE, Integer.MAX_VALUE).stream().collect(Collectors.toMap(Run::id, Run::input));
    }

    @Override
    public RunReport report(long id) {
        return new RunReport(kept(id).run(), List.of(kept(id).spend()), List.of(), Duration.ofMillis(2500));
    }

    @Override
    public List<RunChat> chats(long id, long after, boolean troubledOnly, int most) {
        return kept(id).chats();
    }

    @Override
    public Optional<String> futile(long id, boolean again) {
        return Optional.empty();
    }

    @Override
    public BatchReport export(long id, Path output, Optional<String> writer) throws IOException {
        written.add(Files.writeString(output, kept(id).lines()));
        return new BatchReport(output, 1, 1, 0, List.of(), Optional.empty(), Duration.ZERO);
    }

    @Override
    public BatchReport resume(long id, Resumption how, BatchListener listener) {
        throw new UnsupportedOperationException("a comparison asks nobody");
    }

    @Override
    public BatchReport retry(long id, Resumption how, BatchListener listener) {
        throw new UnsupportedOperationException("a comparison asks nobody");
    }

    @Override
    public void replies(long id, RunReplies listener) {
        throw new UnsupportedOperationException("a comparison needs records alone");
    }

    @Override
    public void forget(long id) {
        throw new UnsupportedOperationException("a comparison deletes nothing");
    }
}
