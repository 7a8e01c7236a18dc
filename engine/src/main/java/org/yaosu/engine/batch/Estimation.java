package org.yaosu.engine.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.BatchEstimate;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.engine.PlannedExtractor;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.interview.InterviewCost;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.journal.Content;
import org.yaosu.engine.journal.Journal;

/** Adds up what it would take to extract a file. For one call, from one thread. */
final class Estimation {

    /** The time of a call is taken from so many of the latest. */
    private static final int MEASURED_CALLS = 200;

    private final PlannedExtractor extractor;
    private final BatchRequest request;
    private final Plan plan;
    private final Journal journal;

    private final long start = System.nanoTime();
    private final Set<Content> seen = new HashSet<>();
    private final Map<String, Load> loads = new TreeMap<>();
    private long chats;
    private long unreadable;
    private long repeated;
    private long failing;
    private long bytes;

    /** What one provider would have to do. */
    private record Load(long calls, long known, long characters, Usage usage, double cost, int concurrency, double rate) {

        static Load of(InterviewCost cost) {
            return new Load(cost.calls(), cost.known(), cost.characters(), cost.usage(), cost.cost(), cost.concurrency(), cost.rate());
        }

        Load plus(Load other) {
            return new Load(calls + other.calls, known + other.known, characters + other.characters,
                    new Usage(usage.prompt() + other.usage.prompt(), usage.completion() + other.usage.completion()), cost + other.cost,
                    other.concurrency, other.rate);
        }

        /** With every call as long as the mean, and as many at a time as are allowed. */
        Duration time(Duration call) {
            Duration limited = call.multipliedBy(calls).dividedBy(concurrency);
            Duration rated = rate > 0 ? Duration.ofMillis((long) (calls * 1000 / rate)) : Duration.ZERO;
            return limited.compareTo(rated) > 0 ? limited : rated;
        }
    }

    Estimation(PlannedExtractor extractor, BatchRequest request, Plan plan, Journal journal) {
        this.extractor = extractor;
        this.request = request;
        this.plan = plan;
        this.journal = journal;
    }

    BatchEstimate of(Input input, BatchListener listener) throws IOException {
        try {
            for (Optional<ChatRow> row = input.next(); row.isPresent(); row = input.next()) {
                if (Thread.interrupted()) {
                    throw new BatchStoppedException(Reason.INTERRUPTED, 0, "stopped; nothing was sent");
                }
                chats++;
                if (row.get() instanceof ChatRow.Read read) {
                    add(read.chat());
                } else if (row.get() instanceof ChatRow.Rejected rejected) {
                    unreadable++;
                    listener.failure(new Rejection(chats, rejected.id(), rejected.reason()));
                }
                bytes += input.advance();
                listener.progress(new BatchProgress(0, chats, 0, unreadable, 0, bytes, input.size(), 0, Duration.ofNanos(System.nanoTime() - start)));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return estimate(input.broken());
    }

    private void add(Chat chat) {
        if (!seen.add(Content.of(chat))) {
            repeated++;
        } else if (plan.asks()) {
            try {
                extractor.estimate(chat, request.options().customers(), plan, this::known)
                        .forEach(cost -> loads.merge(cost.provider(), Load.of(cost), Load::plus));
            } catch (UncheckedIOException unreadable) {
                throw unreadable;
            } catch (RuntimeException | LinkageError | StackOverflowError broken) {
                failing++;
            }
        }
    }

    private boolean known(CallKey key) {
        try {
            return !request.spending().fresh() && journal.knows(key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private BatchEstimate estimate(Optional<String> broken) throws IOException {
        Load all = loads.values().stream().reduce(new Load(0, 0, 0, new Usage(0, 0), 0, 1, 0), Load::plus);
        return new BatchEstimate(chats, unreadable, all.calls(), all.known(), all.characters(), all.usage(), all.cost(), time(), notes(all, broken));
    }

    /** Providers work side by side; empty where a call of one of them was never measured. */
    private Optional<Duration> time() throws IOException {
        Duration longest = Duration.ZERO;
        for (Map.Entry<String, Load> load : loads.entrySet()) {
            Optional<Duration> call = journal.callTime(load.getKey(), MEASURED_CALLS);
            if (load.getValue().calls() > 0 && call.isEmpty()) {
                return Optional.empty();
            }
            Duration time = load.getValue().time(call.orElse(Duration.ZERO));
            longest = time.compareTo(longest) > 0 ? time : longest;
        }
        return loads.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private List<String> notes(Load all, Optional<String> broken) {
        List<String> notes = new ArrayList<>();
        if (!plan.asks()) {
            notes.add("no model is asked: nothing is sent");
        }
        if (repeated > 0) {
            notes.add(repeated + " chats repeat others word for word, and are asked about once");
        }
        if (failing > 0) {
            notes.add(failing + " chats would fail");
        }
        if (plan.asks() && !plan.unpriced().isEmpty()) {
            notes.add("what calls of " + String.join(", ", plan.unpriced()) + " cost is not known: promptPrice and completionPrice are not set");
        }
        request.spending().budget().stream().filter(budget -> all.cost() > budget)
                .forEach(budget -> notes.add(String.format(Locale.ROOT, "the budget of %.2f would not be enough", budget)));
        broken.ifPresent(why -> notes.add("the rest of the file cannot be read: " + why));
        return notes;
    }
}
