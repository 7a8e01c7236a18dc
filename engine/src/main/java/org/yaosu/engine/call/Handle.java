package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.model.ProviderState;

/**
 * One provider in service: what it says of itself, its limits, its cool-down, its account. The service itself is touched
 * through leases only. Ask it through {@link Caller}. Safe for use by several threads.
 */
public final class Handle {

    /** How long a provider rests whose quota is used up and that does not say until when. */
    private static final Duration QUOTA_REST = Duration.ofHours(1);

    /** No service asks for more in earnest, and no sum with it overflows. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ServiceReference<?> reference;
    private final Traits traits;
    private final Leases leases;
    private final Limits limits;
    private final Supplier<CallSettings> settings;
    private final Timing timing;
    private final CoolDown coolDown = new CoolDown();
    private final Ledger ledger = new Ledger();
    private final AtomicReference<CompletableFuture<Void>> bell = new AtomicReference<>(new CompletableFuture<>());

    Handle(ModelProvider service, ServiceReference<?> reference, Supplier<CallSettings> settings, Timing timing) {
        this.reference = reference;
        this.traits = Traits.of(reference);
        this.leases = new Leases(service);
        this.limits = new Limits(traits);
        this.settings = settings;
        this.timing = timing;
    }

    /** What people call it. */
    public String id() {
        return traits.id();
    }

    /** The model's name; may be empty. */
    public String model() {
        return traits.model();
    }

    /** Whether chats leave this machine or network. */
    public boolean remote() {
        return traits.remote();
    }

    /** The longest input, in tokens. */
    public int window() {
        return traits.window();
    }

    /** The longest input in characters (UTF-16); 0 where the service does not count them. */
    public int windowCharacters() {
        return traits.windowCharacters();
    }

    /** Whether the model can be held to JSON. */
    public boolean json() {
        return traits.json();
    }

    /** The template that it is asked with unless a caller names one; empty for the engine's. */
    public String template() {
        return traits.template();
    }

    /** The most calls at a time. */
    public int concurrency() {
        return traits.concurrency();
    }

    /** Why and until when it is left alone at this moment, where it is. */
    public Optional<ProviderState.Rest> rest() {
        return coolDown.rest(timing.now());
    }

    /** Why no call can succeed as it is set, where it says so. */
    public Optional<String> problem() {
        return tryLease().flatMap(lease -> {
            try (lease) {
                Optional<String> told = lease.service().problem();
                return told == null ? Optional.empty() : told;
            } catch (RuntimeException | LinkageError broken) {
                return Optional.of("it cannot say how it is: " + broken.getClass().getName());
            }
        });
    }

    ProviderState state() {
        Ledger.Sums sums = ledger.sums();
        int inFlight = leases.size();
        return new ProviderState(traits.id(), traits.model(), traits.bundle(), traits.remote(), traits.window(), traits.windowCharacters(),
                traits.concurrency(), traits.rate(), inFlight, sums.calls(), sums.failures(), sums.usage(), sums.cost(), rest(), problem());
    }

    ServiceReference<?> reference() {
        return reference;
    }

    CallSettings settings() {
        return settings.get();
    }

    Timing timing() {
        return timing;
    }

    double cost(Usage usage) {
        return traits.cost(usage);
    }

    /** A hold on the service; empty once the provider is going away. */
    Optional<Lease> tryLease() {
        return leases.tryLease();
    }

    /**
     * Waits for its turn: for the moment, for the others, for the rate.
     *
     * @throws ModelException if the provider rests or has gone away
     * @throws CancellationException if the thread is interrupted
     */
    Turn turn(Instant notBefore) {
        try {
            while (true) {
                Instant opens = limits.opens();
                waitUntil(opens.isAfter(notBefore) ? opens : notBefore);
                limits.acquire();
                Optional<Turn> turn = Optional.empty();
                try {
                    turn = enter();
                } finally {
                    if (turn.isEmpty()) {
                        limits.release();
                    }
                }
                if (turn.isPresent()) {
                    return turn.get();
                }
            }
        } catch (InterruptedException interrupted) {
            throw Interruption.during("waiting for " + id());
        }
    }

    /** With a permit: empty where the gate was closed while it was waited for. */
    private Optional<Turn> enter() throws InterruptedException {
        refuse();
        if (paused()) {
            return Optional.empty();
        }
        waitUntil(timing.now().plus(limits.reserve()));
        if (paused()) {
            return Optional.empty();
        }
        boolean probe = coolDown.enter(timing.now());
        Optional<Lease> lease = tryLease();
        if (lease.isEmpty() && probe) {
            coolDown.probeEnded();
        }
        return Optional.of(new Turn(this, lease.orElseThrow(Trouble::gone), probe));
    }

    /** With a permit and a lease, whatever the cool-down says: one attempt for a check. */
    Optional<Turn> turnToCheck(Duration most) throws InterruptedException {
        if (!limits.tryAcquire(most)) {
            return Optional.empty();
        }
        Optional<Lease> lease = tryLease();
        if (lease.isEmpty()) {
            limits.release();
        }
        return Optional.of(new Turn(this, lease.orElseThrow(Trouble::gone), false));
    }

    ModelReply ask(Lease lease, ModelRequest request) {
        ledger.call();
        try {
            ModelReply reply = lease.ask(request, timing);
            ledger.reply(reply.usage(), cost(reply.usage()));
            return reply;
        } catch (ModelException failure) {
            ledger.failure(failure.kind());
            throw failure;
        }
    }

    void leave(Turn turn) {
        if (turn.probe()) {
            coolDown.probeEnded();
        }
        turn.lease().close();
        limits.release();
    }

    void succeeded(boolean probe) {
        coolDown.succeeded(probe);
    }

    /** A check succeeded. */
    void mended() {
        coolDown.mended();
    }

    /**
     * Draws the conclusions from a failure for everybody. Called before the permit is given back, or the next call would
     * be wasted.
     *
     * @param pause how long its call waits for the next attempt; empty where it gave up
     */
    void failed(ModelException failure, Optional<Duration> pause, boolean probe) {
        Instant now = timing.now();
        CallSettings rules = settings();
        Optional<Duration> asked = failure.retryAfter().map(Handle::bounded);
        String reason = Trouble.words(failure);
        switch (failure.kind()) {
            case AUTH -> coolDown.rest(failure.kind(), reason, Instant.MAX);
            case QUOTA -> coolDown.rest(failure.kind(), reason, now.plus(asked.orElse(QUOTA_REST)));
            case RATE, BUSY, NETWORK, PROTOCOL -> {
                if (Retries.impatient(failure, rules.patience())) {
                    coolDown.rest(failure.kind(), reason, now.plus(asked.orElseThrow()));
                } else if (pause.isEmpty()) {
                    coolDown.failed(failure.kind(), reason, now, probe, rules);
                }
            }
            case AUDIT, TOO_LONG, CANCELLED -> {
                // These tell of the request or of the caller, not of the provider.
            }
        }
        if (failure.kind() == ModelException.Kind.RATE || failure.kind() == ModelException.Kind.BUSY) {
            limits.close(now.plus(pause.or(() -> asked).orElse(rules.backoff())));
        }
        if (coolDown.refusal(now).isPresent()) {
            ring();
        }
    }

    /** Gives no more turns; calls under way end, waiting ones are refused. */
    void close() {
        leases.close();
        ring();
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
    private void ring() {
        bell.getAndSet(new CompletableFuture<>()).complete(null);
    }

    private static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked.isNegative() ? Duration.ZERO : asked;
    }
}
