package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;

/** Who may call one provider, and when: brings its limits, its cool-down and its leases together. */
final class Admission {

    /** How long a provider rests whose quota is used up and that does not say until when. */
    private static final Duration QUOTA_REST = Duration.ofHours(1);

    /** No service asks for more in earnest, and no sum with it overflows. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Limits limits;
    private final CoolDown coolDown;
    private final Leases leases;
    private final Supplier<CallSettings> settings;
    private final Timing timing;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<CompletableFuture<Void>> bell = new AtomicReference<>(new CompletableFuture<>());

    Admission(Limits limits, CoolDown coolDown, Leases leases, Supplier<CallSettings> settings, Timing timing) {
        this.limits = limits;
        this.coolDown = coolDown;
        this.leases = leases;
        this.settings = settings;
        this.timing = timing;
    }

    /**
     * Waits for its turn: for the moment, for the others, for the rate.
     *
     * @throws ModelException if the provider rests or has gone away
     * @throws CancellationException if the thread is interrupted
     */
    Turn turn(Instant notBefore) {
        waiting.incrementAndGet();
        try {
            while (true) {
                Instant opens = limits.opens();
                waitUntil(opens.isAfter(notBefore) ? opens : notBefore);
                Permit permit = limits.acquire();
                Optional<Turn> turn = Optional.empty();
                try {
                    turn = enter(permit);
                } finally {
                    if (turn.isEmpty()) {
                        limits.release(permit);
                    }
                }
                if (turn.isPresent()) {
                    return turn.get();
                }
            }
        } catch (InterruptedException interrupted) {
            throw Interruption.during("waiting for a provider");
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** With a permit: empty where the gate was closed while it was waited for. */
    private Optional<Turn> enter(Permit permit) throws InterruptedException {
        refuse();
        if (paused()) {
            return Optional.empty();
        }
        waitUntil(timing.now().plus(limits.reserve(timing.now())));
        if (paused()) {
            return Optional.empty();
        }
        boolean probe = coolDown.enter(timing.now());
        Optional<Attempt> attempt = leases.tryLease();
        if (attempt.isEmpty() && probe) {
            coolDown.probeEnded();
        }
        return Optional.of(begin(permit, attempt.orElseThrow(Trouble::gone), probe));
    }

    /** With a permit and a lease, whatever the cool-down says: one attempt for a check. */
    Optional<Turn> turnToCheck(Duration most) throws InterruptedException {
        Optional<Permit> permit = limits.tryAcquire(most);
        if (permit.isEmpty()) {
            return Optional.empty();
        }
        Optional<Attempt> attempt = leases.tryLease();
        if (attempt.isEmpty()) {
            limits.release(permit.get());
        }
        return Optional.of(begin(permit.get(), attempt.orElseThrow(Trouble::gone), false));
    }

    private Turn begin(Permit permit, Attempt attempt, boolean probe) {
        underWay.incrementAndGet();
        return new Turn(this, permit, attempt, probe);
    }

    void leave(Turn turn) {
        if (turn.probe()) {
            coolDown.probeEnded();
            ring();
        }
        turn.attempt().close();
        if (turn.ends()) {
            end(turn);
        }
    }

    /**
     * An attempt was answered: the service keeps up, and does nothing more for it. The next call may begin while the answer is written down
     * and the connection is closed. An answer that comes after the turn tells nothing.
     */
    void answered(Turn turn, Duration took) {
        if (turn.ends()) {
            limits.answered(took);
            end(turn);
        }
    }

    private void end(Turn turn) {
        underWay.decrementAndGet();
        limits.release(turn.permit());
    }

    /** Calls that the service is busy with, as far as is known. */
    int underWay() {
        return underWay.get();
    }

    /** Calls that wait for their turn. */
    int waiting() {
        return waiting.get();
    }

    /** An attempt failed. Where the service has too much to do, fewer calls at a time are allowed. */
    void failed(Turn turn, Kind kind) {
        if (overloaded(kind) && !turn.over().get()) {
            limits.refused(turn.permit());
        }
    }

    /** Calls at a time that are allowed at this moment. */
    int allowed() {
        return limits.allowed();
    }

    /** Why a call would be refused at this moment; empty where it would not. */
    Optional<ModelException> refusal() {
        return leases.closed() ? Optional.of(Trouble.gone()) : coolDown.refusal(timing.now());
    }

    /**
     * Waits until calls are let through again.
     *
     * @param change ends the wait where it is completed, where something else is waited for as well
     * @return false where that takes longer, or somebody must mend the provider first
     * @throws CancellationException if the thread is interrupted
     */
    boolean awaitOpen(Duration most, Optional<CompletableFuture<Void>> change) {
        Instant deadline = timing.now().plus(most);
        try {
            while (true) {
                CompletableFuture<Void> heard = bell.get();
                Optional<ModelException> refusal = refusal();
                if (refusal.isEmpty()) {
                    return true;
                }
                // While a call tries the provider, nobody knows how long that takes.
                Duration left = Duration.between(timing.now(), deadline);
                Duration closed = refusal.get().retryAfter().orElse(Duration.ZERO);
                if (change.filter(CompletableFuture::isDone).isPresent() || leases.closed() || !refusal.get().retryable() || left.isNegative() || left.isZero() || closed.compareTo(left) > 0) {
                    return false;
                }
                timing.pause(change.<CompletableFuture<?>>map(other -> CompletableFuture.anyOf(heard, other)).orElse(heard), closed.isZero() ? left : closed);
            }
        } catch (InterruptedException interrupted) {
            throw Interruption.during("waiting for a provider");
        }
    }

    /**
     * Draws the conclusions from a failure for everybody. Called before the permit is given back, or the next call would
     * be wasted.
     *
     * @param pause how long its call waits for the next attempt; empty where it gave up
     */
    void failed(ModelException failure, Optional<Duration> pause, boolean probe) {
        Instant now = timing.now();
        CallSettings rules = settings.get();
        Optional<Duration> asked = failure.retryAfter().map(Admission::bounded);
        String reason = Trouble.words(failure);
        switch (failure.kind()) {
            case AUTH -> coolDown.rest(failure.kind(), reason, Instant.MAX);
            case QUOTA -> coolDown.rest(failure.kind(), reason, now.plus(asked.orElse(QUOTA_REST)));
            case RATE, BUSY, NETWORK, PROTOCOL -> {
                if (Retries.impatient(failure, rules.patience())) {
                    coolDown.rest(failure.kind(), reason, now.plus(asked.orElseThrow()));
                } else {
                    // As the service asks, or for a moment as it has no room even for one; else it is busy with the calls that it
                    // took, and the refused one alone waits, for fewer at a time are allowed now.
                    if (overloaded(failure.kind()) && (asked.isPresent() || underWay.get() <= 1)) {
                        limits.close(now.plus(asked.orElse(rules.backoff())));
                    }
                    if (pause.isEmpty()) {
                        coolDown.failed(failure.kind(), reason, now, probe, rules);
                    }
                }
            }
            case AUDIT, TOO_LONG, CANCELLED -> {
                // These tell of the request or of the caller, not of the provider.
            }
        }
        if (coolDown.refusal(now).isPresent()) {
            ring();
        }
    }

    private static boolean overloaded(Kind kind) {
        return kind == Kind.RATE || kind == Kind.BUSY;
    }

    /** Gives no more turns; calls under way go on, waiting ones are refused. @return false where it was closed before */
    boolean close() {
        if (!leases.uses().close()) {
            return false;
        }
        limits.dissolve();
        ring();
        return true;
    }

    private void waitUntil(Instant moment) throws InterruptedException {
        while (true) {
            CompletableFuture<Void> heard = bell.get();
            refuse();
            Duration left = moment.equals(Instant.MIN) ? Duration.ZERO : Duration.between(timing.now(), moment);
            if (left.isNegative() || left.isZero()) {
                return;
            }
            timing.pause(heard, left);
        }
    }

    private void refuse() {
        if (leases.closed()) {
            throw Trouble.gone();
        }
        coolDown.refusal(timing.now()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private boolean paused() {
        return limits.opens().isAfter(timing.now());
    }

    /** Wakes those who wait, to look at what has changed. */
    void ring() {
        bell.getAndSet(new CompletableFuture<>()).complete(null);
    }

    private static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked.isNegative() ? Duration.ZERO : asked;
    }
}
