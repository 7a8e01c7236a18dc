package org.yaosu.engine.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.watch.WorkItem;
import org.yaosu.engine.Earlier;
import org.yaosu.engine.PlannedExtractor;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.journal.Content;
import org.yaosu.engine.journal.Entry;

/**
 * The turn of one chat.
 *
 * @param index its place in the input, from 1
 * @param bytes how much of the input it is
 * @param earlier what came of it before, where only what has changed since is asked for
 */
record Turn(long index, Chat chat, Content content, long bytes, Optional<Earlier> earlier) {

    /** How it ended. */
    sealed interface End {

        Turn turn();
    }

    /** It gave records. */
    record Done(Turn turn, Entry.Done entry) implements End {

        boolean unanswered() {
            return entry.extracted().extraction().model().outcome() == ModelWork.Outcome.UNANSWERED;
        }
    }

    /** It gave none. */
    record Failed(Turn turn, Entry.Failed entry) implements End {
    }

    /** There was no money left for it. */
    record Unpaid(Turn turn, BudgetSpentException why) implements End {
    }

    /** It was given up. */
    record GivenUp(Turn turn) implements End {
    }

    /** Java itself is in trouble: nobody can go on. */
    record Broken(Turn turn, Error why) implements End {
    }

    /** As watchers are told. */
    WorkItem work(long run) {
        return new WorkItem(run, index, Optional.of(chat.id()));
    }

    End take(PlannedExtractor extractor, ExtractionOptions options, Plan plan, CallTally tally) {
        long start = System.nanoTime();
        try {
            return new Done(this, new Entry.Done(content,
                    extractor.extract(chat, options.customers(), options.learned(), plan, tally, earlier), since(start)));
        } catch (BudgetSpentException spent) {
            return new Unpaid(this, spent);
        } catch (OutOfMemoryError | InternalError | UnknownError sick) {
            return new Broken(this, sick);
        } catch (RuntimeException | Error broken) {
            return failed(broken, since(start));
        }
    }

    /** What fails on an interrupted thread may fail because of that; and only the kind is told: the message may quote the chat. */
    private End failed(Throwable broken, Duration took) {
        if (Thread.currentThread().isInterrupted()) {
            return new GivenUp(this);
        }
        String what = broken instanceof CancellationException ? "a call was given up by its provider" : "extraction failed with " + broken.getClass().getSimpleName();
        return new Failed(this, new Entry.Failed(content, what, took));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Whether an end is worth writing down in the place of what is kept: no answer is not better than one. */
    boolean better(End end) {
        boolean answered = earlier.filter(before -> before.extracted().extraction().model().outcome() != ModelWork.Outcome.UNANSWERED).isPresent();
        return earlier.isEmpty() || end instanceof Done done && !(done.unanswered() && answered);
    }
}
