package org.yaosu.engine.call;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.watch.WorkItem;

/**
 * What a piece of work, such as a chat, cost in calls. Everything counts, failed attempts too. Tokens are those that the
 * services report; nothing is guessed where one reports none, as for failed attempts. Safe for use by several threads.
 */
public final class CallTally {

    private final WorkItem work;
    private final CallBook book;
    private final Pause pause;
    private final AtomicReference<Sums> sums = new AtomicReference<>(new Sums(0, 0, new Usage(0, 0), 0, List.of(), 0));

    /** @param book the books of the work that this is a part of */
    public CallTally(CallBook book) {
        this(WorkItem.NONE, book, Pause.NONE);
    }

    /**
     * @param work what the calls are for, as watchers are told
     * @param book the books of the work that this is a part of
     * @param pause hears when the work waits
     */
    public CallTally(WorkItem work, CallBook book, Pause pause) {
        this.work = work;
        this.book = book;
        this.pause = pause;
    }

    /** What the calls are for. */
    public WorkItem work() {
        return work;
    }

    public CallBook book() {
        return book;
    }

    Pause pause() {
        return pause;
    }

    /** Attempts made, failed ones among them. */
    public int calls() {
        return sums.get().calls;
    }

    /** Characters (UTF-16) of messages sent, once for each attempt. */
    public long characters() {
        return sums.get().characters;
    }

    /** Tokens used, as the services count them. */
    public Usage usage() {
        return sums.get().usage;
    }

    /** What the tokens cost at the providers' prices, in the account's currency. */
    public double cost() {
        return sums.get().cost;
    }

    /** Calls that were answered by what was answered before, and not made. */
    public int cached() {
        return sums.get().cached;
    }

    /** What failed: the provider's id and its words, oldest first; they quote neither the chat nor a secret. */
    public List<String> troubles() {
        return sums.get().troubles;
    }

    void call(ModelRequest request) {
        long sent = request.messages().stream().map(Message::text).mapToLong(String::length).sum();
        add(before -> new Sums(before.calls + 1, before.characters + sent, before.usage, before.cost, before.troubles, before.cached));
    }

    void reply(Usage usage, double cost) {
        add(before -> new Sums(before.calls, before.characters,
                new Usage(before.usage.prompt() + usage.prompt(), before.usage.completion() + usage.completion()),
                before.cost + cost, before.troubles, before.cached));
    }

    void cachedReply() {
        add(before -> new Sums(before.calls, before.characters, before.usage, before.cost, before.troubles, before.cached + 1));
    }

    /** An answer that nobody can read is not kept for the next time. */
    public void unusable(CallKey key) {
        book.unusable(key);
    }

    void trouble(String provider, ModelException failure) {
        trouble(provider, Trouble.words(failure));
    }

    /**
     * Something else that went wrong with a provider.
     *
     * @param words they quote neither the chat nor a secret
     */
    public void trouble(String provider, String words) {
        String trouble = provider + ": " + words;
        add(before -> new Sums(before.calls, before.characters, before.usage, before.cost,
                Stream.concat(before.troubles.stream(), Stream.of(trouble)).toList(), before.cached));
    }

    private void add(UnaryOperator<Sums> next) {
        sums.updateAndGet(next);
    }

    private record Sums(int calls, long characters, Usage usage, double cost, List<String> troubles, int cached) {
    }
}
