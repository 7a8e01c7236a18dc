package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;

/**
 * Calls models: the one place that waits, tries again and gives up, and that pays. Which provider comes next is its callers'
 * business. Has no state of its own; safe for use by several threads.
 */
public final class Caller {

    /**
     * One answer from this provider: what it answered to the same call before, or else what it says now, after as many attempts as
     * its failures are worth. Where somebody else asks it the same at this moment, that answer is waited for. Where it leaves before
     * it has answered, its successor of the same id is asked instead. Blocks, at most for the attempts' time limits and the waits
     * between them, somebody else's among them, and while the budget is set aside for others.
     *
     * @param sample the number of the sample that the answer is for, from 0
     * @param tally what everything is added to, also what failed
     * @throws ModelException if the provider gave no answer, rests or has gone away; its kind tells which
     * @throws BudgetSpentException if the next attempt could cost more than is left
     * @throws CancellationException if the thread is interrupted; it still is
     */
    public Answered call(Handle handle, ModelRequest request, int sample, CallTally tally) {
        tally.pause().begins();
        try {
            return answered(handle, request, sample, tally);
        } finally {
            tally.pause().ends();
        }
    }

    private static Answered answered(Handle handle, ModelRequest request, int sample, CallTally tally) {
        Handle asked = handle;
        while (true) {
            CallKey key = CallKey.of(asked, request, sample);
            Flights.Flight flight = flight(asked, key, tally.book());
            try {
                return new Answered(key, attempts(asked, key, request, tally));
            } catch (ModelException failure) {
                // Whatever a provider on its way out fails with may come of that.
                Optional<Handle> successor = asked.successor();
                if (successor.isEmpty()) {
                    tally.trouble(asked.id(), failure);
                    throw failure;
                }
                asked = successor.get();
            } finally {
                flight.close();
            }
        }
    }

    /** Where nothing is kept, the answer to the same call would be of no use. */
    private static Flights.Flight flight(Handle handle, CallKey key, CallBook book) {
        return book == CallBook.NONE ? Flights.Flight.UNTRACKED : handle.flights().begin(key);
    }

    private static ModelReply attempts(Handle handle, CallKey key, ModelRequest request, CallTally tally) {
        Retries retries = new Retries(handle.settings());
        Instant notBefore = Instant.MIN;
        for (int attempt = 1;; attempt++) {
            // Each time: the answer to an attempt that was given up may have come in since.
            Optional<ModelReply> known = tally.book().known(key, handle.id());
            if (known.isPresent()) {
                tally.cachedReply();
                handle.news().known(tally.work());
                return known.get();
            }
            refuseUnpriced(handle, tally.book());
            Instant asked = later(handle.timing().now(), notBefore);
            try (Turn turn = handle.admission().turn(notBefore)) {
                try {
                    return attempt(handle, turn, key, request, tally, new Occasion(tally.work(), attempt, since(asked, handle)));
                } catch (ModelException failure) {
                    handle.tell(failure);
                    // The call that tries a provider after its rest tries once.
                    Optional<Duration> pause = turn.probe() ? Optional.empty() : retries.after(failure);
                    handle.failed(failure, pause, turn.probe());
                    notBefore = handle.timing().now().plus(pause.orElseThrow(() -> failure));
                    tally.trouble(handle.id(), failure);
                }
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What has no price would cost nothing by the books. A run begins with prices, but a provider may lose its own under way. */
    private static void refuseUnpriced(Handle handle, CallBook book) {
        if (book.limited() && !handle.traits().priced()) {
            ModelException unpriced = new ModelException(Kind.QUOTA, false,
                    "it has no price, so it is not asked where there is a budget; set its promptPrice and completionPrice", null);
            handle.tell(unpriced);
            throw unpriced;
        }
    }

    /** With its turn, so that no money waits for one. */
    private static ModelReply attempt(Handle handle, Turn turn, CallKey key, ModelRequest request, CallTally tally, Occasion occasion) {
        CallBook.Reservation money = tally.book().reserve(CostBound.of(handle.traits(), request));
        try {
            tally.call(request);
            ModelReply reply = booked(handle, turn, key, request, tally.book(), occasion);
            handle.succeeded(turn.probe());
            tally.reply(reply.usage(), handle.cost(reply.usage()));
            return reply;
        } finally {
            money.close();
        }
    }

    /** The key stays that of the request as it came: with a budget and without, the same answer is wanted. */
    private static ModelReply booked(Handle handle, Turn turn, CallKey key, ModelRequest request, CallBook book, Occasion occasion) {
        boolean closes = book.limited() && CostBound.open(handle.traits(), request);
        AtomicBoolean answered = new AtomicBoolean();
        Instant start = handle.timing().now();
        try {
            return handle.ask(turn, closes ? CostBound.closed(request) : request, occasion, reply -> {
                answered.set(true);
                book.answered(key, handle.id(), reply, handle.cost(reply.usage()), since(start, handle));
                if (closes && CostBound.cut(reply)) {
                    book.unusable(key);
                }
            });
        } catch (ModelException failure) {
            book.failed(handle.id(), failure.kind(), since(start, handle));
            throw failure;
        } catch (CancellationException interrupted) {
            if (!answered.get()) {
                book.failed(handle.id(), Kind.CANCELLED, since(start, handle));
            }
            throw interrupted;
        }
    }

    private static Duration since(Instant start, Handle handle) {
        return Duration.between(start, handle.timing().now());
    }
}
