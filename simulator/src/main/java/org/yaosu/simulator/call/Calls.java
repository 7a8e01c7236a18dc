package org.yaosu.simulator.call;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.yaosu.api.model.Message;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Asked.Ended;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.SimulatorSettings;

/** What all connections share: numbers, faults, limits, the record of what was asked, and the threads that think. */
public final class Calls {

    private final SimulatorSettings settings;
    private final Executor thinkers;
    private final Limiter limiter;
    private final Recorder recorder = new Recorder();
    private final AtomicLong count = new AtomicLong();
    private volatile Plan plan;
    private volatile Consumer<Asked> listener = asked -> { };
    private volatile Optional<Fault> latest = Optional.empty();

    public Calls(SimulatorSettings settings, Executor thinkers) {
        this.settings = settings;
        this.thinkers = thinkers;
        this.limiter = new Limiter(settings.concurrency(), settings.rate(), settings.clock());
        this.plan = new Plan(settings.faults());
    }

    /** Tells somebody of every call from now on, once it has ended. */
    public void listener(Consumer<Asked> other) {
        listener = other;
    }

    public SimulatorSettings settings() {
        return settings;
    }

    /** The next call. */
    public Call begin() {
        long number = count.incrementAndGet();
        Optional<Fault> fault = plan.fault(number);
        latest = fault;
        return new Call(number, fault, limiter, this);
    }

    /** The fault of the call that began last. */
    public Optional<Fault> latestFault() {
        return latest;
    }

    /** Remembers a call that ended as it came. */
    public void refused(Asked asked) {
        Asked refused = asked.with(asked.answerCode(), Ended.REFUSED);
        recorder.add(refused);
        listener.accept(refused);
    }

    void begun(Asked asked) {
        recorder.add(asked);
    }

    void ended(Asked asked) {
        recorder.update(asked);
        listener.accept(asked);
    }

    public List<Asked> asked() {
        return recorder.asked();
    }

    public void faults(FaultPlan other) {
        plan = new Plan(other);
    }

    /** Thinks on a thread of its own: the brain may take its time. */
    public CompletableFuture<String> think(List<Message> messages) {
        return CompletableFuture.supplyAsync(() -> settings.brain().answer(messages), thinkers);
    }

    /** A plan under way. */
    private static final class Plan {

        private final FaultPlan faults;
        private final AtomicInteger left;

        Plan(FaultPlan faults) {
            this.faults = faults;
            this.left = new AtomicInteger(faults.times());
        }

        Optional<Fault> fault(long number) {
            boolean now = faults.every() > 0 && number % faults.every() == 0
                    && (faults.times() == 0 || left.getAndUpdate(times -> Math.max(0, times - 1)) > 0);
            return now ? Optional.of(faults.fault()) : Optional.empty();
        }
    }
}
