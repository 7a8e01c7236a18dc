package org.yaosu.operations.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.Logger;
import org.yaosu.api.watch.BundleSwapped;
import org.yaosu.api.watch.CallEnded;
import org.yaosu.api.watch.ChatExtracted;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.ProviderChanged.Change;
import org.yaosu.api.watch.Watcher;
import org.yaosu.api.watch.WorkItem;

/** A record of the log for each piece of news. Numbers, names of providers and bundles, and kinds of failures: no texts of anybody. */
final class EventWriter implements Watcher {

    private static final String OK = "ok";
    private static final String FAILED = "failed";

    private final Logger logger;
    private final boolean chatIds;
    private final boolean arrivals;

    /**
     * @param chatIds whether chats are named by the ids that they were given
     * @param arrivals whether it is worth a record that a provider comes or goes
     */
    EventWriter(Logger logger, boolean chatIds, boolean arrivals) {
        this.logger = logger;
        this.chatIds = chatIds;
        this.arrivals = arrivals;
    }

    @Override
    public void called(CallEnded call) {
        Event event = about(new Event(call.cached() ? "answer kept" : "model called"), call.work()).with("provider", call.provider())
                .with("outcome", call.failure().map(kind -> word(kind)).orElse(OK));
        if (!call.cached()) {
            event.with("attempt", call.attempt()).with("duration_ms", call.took().toMillis()).with("waited_ms", call.waited().toMillis())
                    .with("prompt_tokens", call.usage().prompt()).with("completion_tokens", call.usage().completion()).with("cost", call.cost());
        }
        event.log(logger);
    }

    @Override
    public void extracted(ChatExtracted chat) {
        about(new Event("chat extracted"), chat.work()).with("outcome", chat.outcome().map(EventWriter::word).orElse(FAILED))
                .with("duration_ms", chat.took().toMillis()).with("records", chat.records()).with("filled", chat.filled()).log(logger);
    }

    @Override
    public void swapped(BundleSwapped swap) {
        Event event = new Event("bundle swapped").with("bundle", swap.old().name()).with("from", swap.old().version()).with("to", swap.next().version())
                .with("outcome", swap.failed() ? FAILED : OK).with("duration_ms", swap.took().toMillis());
        swap.drained().ifPresent(drained -> event.with("drained_ms", drained.toMillis()).with("unfinished", swap.unfinished()));
        event.log(logger);
    }

    @Override
    public void changed(ProviderChanged provider) {
        if (!arrivals && (provider.change() == Change.CAME || provider.change() == Change.WENT)) {
            return;
        }
        Event event = new Event("provider " + word(provider.change())).with("provider", provider.provider()).with("bundle", provider.bundle());
        provider.cause().ifPresent(cause -> event.with("outcome", word(cause)));
        provider.until().ifPresent(until -> event.with("until", until.equals(Instant.MAX) ? "mended" : until.truncatedTo(ChronoUnit.MILLIS).toString()));
        event.log(logger);
    }

    @Override
    public void missed(long count) {
        new Event("events missed").with("count", count).log(logger);
    }

    private Event about(Event event, WorkItem work) {
        if (work.run() > 0) {
            event.with("run", work.run());
        }
        if (work.number() > 0) {
            event.with("chat", work.number());
        }
        if (chatIds) {
            work.chatId().ifPresent(id -> event.with("chat_id", id));
        }
        return event;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
