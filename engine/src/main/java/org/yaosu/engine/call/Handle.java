package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.model.ProviderState;
import org.yaosu.lease.Leasable;
import org.yaosu.lease.UseCount;

/**
 * One provider in service: what it says of itself, its limits, its cool-down, its account. The service itself is touched
 * through leases only. Ask it through {@link Caller}. Safe for use by several threads.
 */
public final class Handle implements Leasable {

    private final ServiceReference<?> reference;
    private final Traits traits;
    private final Leases leases;
    private final Supplier<CallSettings> settings;
    private final Timing timing;
    private final Roster roster;
    private final Admission admission;
    private final News news;
    private final CoolDown coolDown;
    private final Ledger ledger = new Ledger();
    private final Troubles troubles = new Troubles();
    private final Flights flights = new Flights();

    Handle(ModelProvider service, ServiceReference<?> reference, Supplier<CallSettings> settings, Timing timing, Roster roster) {
        this.reference = reference;
        this.traits = Traits.of(reference);
        this.leases = new Leases(service);
        this.settings = settings;
        this.timing = timing;
        this.roster = roster;
        this.news = new News(roster.announcer(), traits.id(), traits.bundle());
        this.coolDown = new CoolDown(news);
        this.admission = new Admission(new Limits(traits, roster.account(traits.account())), coolDown, leases, settings, timing);
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

    /** The longest answer, in tokens; 0 where nobody knows. */
    public int completionTokens() {
        return traits.completionTokens();
    }

    /** Whether the model can be held to JSON. */
    public boolean json() {
        return traits.json();
    }

    /** The template that it is asked with unless a caller names one; empty for the engine's. */
    public String template() {
        return traits.template();
    }

    /** Whether the model was fine-tuned for the task. */
    public boolean tuned() {
        return traits.tuned();
    }

    /** The most calls at a time. */
    public int concurrency() {
        return traits.concurrency();
    }

    /** The most calls a second; 0 for no limit. */
    public double rate() {
        return traits.rate();
    }

    /** Why and until when it is left alone at this moment, where it is. */
    public Optional<ProviderState.Rest> rest() {
        return coolDown.rest(timing.now());
    }

    /** The same where work does not wait for its end. */
    Optional<ProviderState.Rest> longRest() {
        return rest().filter(rest -> rest.until().isAfter(timing.now().plus(patience())));
    }

    /** Why a call would be refused at this moment, without asking the provider; empty where it would not. */
    public Optional<ModelException> refusal() {
        return admission.refusal();
    }

    /**
     * Waits until a provider that refuses calls lets them through again.
     *
     * @param most the longest wait; where the provider rests longer, there is none
     * @param change what else ends the wait, once it is completed; see {@link Choice#change}
     * @return whether calls are let through
     * @throws CancellationException if the thread is interrupted; it still is
     */
    public boolean awaitOpen(Duration most, Optional<CompletableFuture<Void>> change) {
        return admission.awaitOpen(most, change);
    }

    /** How long work waits for a provider before it goes on without. */
    public Duration patience() {
        return settings().patience();
    }

    /** Why no call can succeed as it is set, where it says so. */
    public Optional<String> problem() {
        return leases.tryLease().flatMap(attempt -> {
            try (attempt) {
                Optional<String> told = attempt.service().problem();
                return told == null ? Optional.empty() : told;
            } catch (RuntimeException | LinkageError broken) {
                return Optional.of("it cannot say how it is: " + broken.getClass().getName());
            }
        });
    }

    ProviderState state() {
        Ledger.Sums sums = ledger.sums();
        return new ProviderState(traits.id(), traits.model(), traits.bundle(), traits.remote(), traits.window(), traits.windowCharacters(),
                traits.concurrency(), traits.rate(), admission.underWay(), sums.calls(), sums.failures(), sums.usage(), sums.cost(), rest(), problem(),
                admission.allowed(), admission.waiting());
    }

    @Override
    public ServiceReference<?> reference() {
        return reference;
    }

    @Override
    public UseCount uses() {
        return leases.uses();
    }

    /** Whether the provider is on its way out, or gone. */
    public boolean left() {
        return leases.closed();
    }

    /** Who has this one's id now and keeps to its terms, where this one has left: a call goes on with it as if nothing had happened. */
    Optional<Handle> successor() {
        return left() ? roster.find(id()).filter(other -> other.traits.sameTerms(traits)) : Optional.empty();
    }

    Traits traits() {
        return traits;
    }

    CallSettings settings() {
        return settings.get();
    }

    Timing timing() {
        return timing;
    }

    /** What tokens cost at its prices, in the account's currency; 0 where it has none. */
    public double cost(Usage usage) {
        return traits.cost(usage);
    }

    /** Its calls under way, by what they ask. */
    Flights flights() {
        return flights;
    }

    /** Where calls wait for their turn. */
    Admission admission() {
        return admission;
    }

    /** What watchers are told of it. */
    News news() {
        return news;
    }

    /**
     * One attempt, on the provider's account.
     *
     * @param received see {@link Attempt#ask}
     */
    ModelReply ask(Turn turn, ModelRequest request, Occasion occasion, Consumer<ModelReply> received) {
        ledger.call();
        Instant start = timing.now();
        try {
            ModelReply reply = turn.attempt().ask(request, whole -> {
                admission.answered(turn, since(start));
                received.accept(whole);
            }, timing);
            ledger.reply(reply.usage(), cost(reply.usage()));
            news.answered(occasion, since(start), reply.usage(), cost(reply.usage()));
            return reply;
        } catch (ModelException failure) {
            ledger.failure(failure.kind());
            admission.failed(turn, failure.kind());
            news.failed(occasion, since(start), failure.kind());
            throw failure;
        } catch (CancellationException interrupted) {
            news.failed(occasion, since(start), Kind.CANCELLED);
            throw interrupted;
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, timing.now());
    }

    /** Work met with a failure: the log hears of it while attempts go on. */
    void tell(ModelException failure) {
        troubles.tell(id(), failure, timing.now());
    }

    void succeeded(boolean probe) {
        coolDown.succeeded(probe);
    }

    /** A check succeeded. */
    void mended() {
        coolDown.mended();
        admission.ring();
    }

    /** A failure, for everybody to draw conclusions from: see {@link Admission#failed}. */
    void failed(ModelException failure, Optional<Duration> pause, boolean probe) {
        admission.failed(failure, pause, probe);
    }

    /** Gives no more turns; calls under way go on, waiting ones are refused. */
    @Override
    public void close() {
        if (admission.close()) {
            roster.left(this);
        }
    }

    /** Cuts off the calls under way. */
    void revoke() {
        leases.revoke();
    }
}
