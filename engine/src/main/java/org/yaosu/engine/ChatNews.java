package org.yaosu.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.watch.Announcer;
import org.yaosu.api.watch.ChatExtracted;
import org.yaosu.api.watch.WorkItem;
import org.yaosu.engine.call.BudgetSpentException;

/** Tells watchers how chats end. */
record ChatNews(Announcer announcer) {

    /** What comes of a chat, after it was told. */
    Extracted of(WorkItem work, Supplier<Extracted> extraction) {
        long start = System.nanoTime();
        try {
            Extracted extracted = extraction.get();
            List<CustomerRecord> records = extracted.extraction().records();
            tell(work, Optional.of(extracted.extraction().model().outcome()), start, records);
            return extracted;
        } catch (BudgetSpentException laterPerhaps) {
            throw laterPerhaps;
        } catch (RuntimeException | Error broken) {
            // what fails on an interrupted thread was stopped, and has its turn another time
            if (!Thread.currentThread().isInterrupted()) {
                tell(work, Optional.empty(), start, List.of());
            }
            throw broken;
        }
    }

    private void tell(WorkItem work, Optional<ModelWork.Outcome> outcome, long start, List<CustomerRecord> records) {
        if (announcer.heard()) {
            int filled = (int) records.stream().flatMap(record -> record.answers().stream()).filter(answer -> !answer.values().isEmpty()).count();
            ChatExtracted chat = new ChatExtracted(work, outcome, Duration.ofNanos(System.nanoTime() - start), records.size(), filled);
            announcer.announce(watcher -> watcher.extracted(chat));
        }
    }
}
