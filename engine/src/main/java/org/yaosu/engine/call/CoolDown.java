package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ProviderState.Rest;

/**
 * Whether a provider is left alone. After a rest one call at a time tries it; only when that one succeeds is it asked by
 * all again.
 */
final class CoolDown {

    private static final State AWAKE = new State(0, 0, Optional.empty(), false);

    private final AtomicReference<State> state = new AtomicReference<>(AWAKE);
    private final Watch watch;

    CoolDown(Watch watch) {
        this.watch = watch;
    }

    /** Hears of rests, in the thread that begins or ends one. */
    interface Watch {

        /**
         * A rest begins, begins anew because the call that tried failed, or comes to be one that somebody must end. What fails besides,
         * under way since before, is no news.
         *
         * @param until {@link Instant#MAX} where somebody must mend the provider first
         */
        void rests(Kind cause, Instant until);

        /** A rest is over: the provider has answered. */
        void answers();
    }

    /** The rest of this moment; empty also where it is over and the provider is being tried. */
    Optional<Rest> rest(Instant now) {
        return state.get().resting().filter(resting -> now.isBefore(resting.until())).map(resting -> new Rest(resting.until(), resting.reason()));
    }

    /** Why a call cannot be made now. */
    Optional<ModelException> refusal(Instant now) {
        return state.get().refusal(now);
    }

    /**
     * Lets a call through.
     *
     * @return whether it is the one that tries the provider after a rest
     * @throws ModelException if the provider is left alone
     */
    boolean enter(Instant now) {
        while (true) {
            State before = state.get();
            before.refusal(now).ifPresent(refusal -> {
                throw refusal;
            });
            if (before.resting().isEmpty()) {
                return false;
            }
            if (state.compareAndSet(before, before.probing(true))) {
                return true;
            }
        }
    }

    /** A call succeeded. One that began before the rest proves nothing about now; the one that tries does. */
    void succeeded(boolean probe) {
        change(before -> probe || before.resting().isEmpty() ? AWAKE : before);
    }

    /** The provider is known to answer. */
    void mended() {
        change(before -> AWAKE);
    }

    /** Leaves the provider alone at once. A longer rest is not shortened. */
    void rest(Kind kind, String reason, Instant until) {
        change(before -> before.resting().filter(resting -> resting.until().isAfter(until)).isPresent() ? before
                : new State(before.failures(), before.rests(), Optional.of(new Resting(kind, until, reason)), false));
    }

    /** A call failed for good. Enough of them in a row, or the one that tries, make a rest, longer each time. */
    void failed(Kind kind, String reason, Instant now, boolean probe, CallSettings settings) {
        change(before -> {
            if (before.resting().isPresent() && !probe) {
                return before;
            }
            int failures = before.failures() + 1;
            if (failures < settings.failuresBeforeRest() && before.resting().isEmpty()) {
                return new State(failures, before.rests(), Optional.empty(), false);
            }
            Resting resting = new Resting(kind, now.plus(length(before.rests(), settings)), "it failed again and again, the last time: " + reason);
            return new State(0, before.rests() + 1, Optional.of(resting), false);
        });
    }

    /** The call that tried came to no result that tells anything: the next one tries. */
    void probeEnded() {
        change(before -> before.probing(false));
    }

    private void change(UnaryOperator<State> next) {
        State before = state.getAndUpdate(next);
        State after = next.apply(before);
        boolean rested = before.resting().isPresent() && !before.probing() && before.mendable() == after.mendable();
        if (after.resting().isPresent() && !rested && !after.resting().equals(before.resting())) {
            watch.rests(after.resting().get().kind(), after.resting().get().until());
        } else if (after.resting().isEmpty() && before.resting().isPresent()) {
            watch.answers();
        }
    }

    private static Duration length(int rests, CallSettings settings) {
        Duration length = settings.rest();
        for (int i = 0; i < rests && length.compareTo(settings.restMost()) < 0; i++) {
            length = length.multipliedBy(2);
        }
        return length.compareTo(settings.restMost()) < 0 ? length : settings.restMost();
    }

    private record Resting(Kind kind, Instant until, String reason) {

        /** Whether somebody must mend the provider first. */
        boolean mendable() {
            return until.equals(Instant.MAX);
        }

        ModelException refusal(Instant now) {
            Duration left = mendable() || !now.isBefore(until) ? null : Duration.between(now, until);
            return new ModelException(kind, !mendable(), left, "left alone for now: " + reason, null);
        }
    }

    /**
     * @param failures calls in a row that failed for good
     * @param rests rests since the last success
     */
    private record State(int failures, int rests, Optional<Resting> resting, boolean probing) {

        Optional<ModelException> refusal(Instant now) {
            return resting.filter(one -> probing || now.isBefore(one.until())).map(one -> one.refusal(now));
        }

        boolean mendable() {
            return resting.filter(Resting::mendable).isPresent();
        }

        State probing(boolean now) {
            return new State(failures, rests, resting, now);
        }
    }
}
