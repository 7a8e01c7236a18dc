package org.yaosu.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * How a simulator behaves.
 *
 * @param port the port on the loopback interface; 0 for any that is free
 * @param account the account that it lets in
 * @param resourceId the fine-tuned model of that account, as {@code patch_id} and {@code lora_id} name it
 * @param latency the time from a request to its whole answer; longer where the brain takes longer
 * @param concurrency the most calls at a time, each until its last frame is on its way or its connection has ended; 0 for no limit
 * @param rate the most calls a second; 0 for no limit
 * @param faults which calls go wrong
 * @param brain what the models say
 * @param clock the time that signatures and the rate are checked by
 */
public record SimulatorSettings(int port, Account account, String resourceId, Duration latency, int concurrency, double rate,
        FaultPlan faults, Brain brain, Clock clock) {

    /** Any port, the demo account, an echo for an answer; no latency, limits or faults. */
    public static final SimulatorSettings DEFAULT = new SimulatorSettings(0, Account.DEMO, "demo-resource", Duration.ZERO, 0, 0,
            FaultPlan.NONE, Brain.ECHO, Clock.systemUTC());

    public SimulatorSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + ": it must be 0 to 65535");
        }
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(resourceId, "resourceId");
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(brain, "brain");
        Objects.requireNonNull(clock, "clock");
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency " + latency + " is negative");
        }
        if (concurrency < 0) {
            throw new IllegalArgumentException("concurrency " + concurrency + ": it must be 1 or more, or 0 for no limit");
        }
        if (!(rate >= 0)) {
            throw new IllegalArgumentException("rate " + rate + ": it must be above 0, or 0 for no limit");
        }
    }

    public SimulatorSettings withPort(int other) {
        return new SimulatorSettings(other, account, resourceId, latency, concurrency, rate, faults, brain, clock);
    }

    public SimulatorSettings withAccount(Account other) {
        return new SimulatorSettings(port, other, resourceId, latency, concurrency, rate, faults, brain, clock);
    }

    public SimulatorSettings withResourceId(String other) {
        return new SimulatorSettings(port, account, other, latency, concurrency, rate, faults, brain, clock);
    }

    public SimulatorSettings withLatency(Duration other) {
        return new SimulatorSettings(port, account, resourceId, other, concurrency, rate, faults, brain, clock);
    }

    public SimulatorSettings withConcurrency(int other) {
        return new SimulatorSettings(port, account, resourceId, latency, other, rate, faults, brain, clock);
    }

    public SimulatorSettings withRate(double other) {
        return new SimulatorSettings(port, account, resourceId, latency, concurrency, other, faults, brain, clock);
    }

    public SimulatorSettings withFaults(FaultPlan other) {
        return new SimulatorSettings(port, account, resourceId, latency, concurrency, rate, other, brain, clock);
    }

    public SimulatorSettings withBrain(Brain other) {
        return new SimulatorSettings(port, account, resourceId, latency, concurrency, rate, faults, other, clock);
    }

    public SimulatorSettings withClock(Clock other) {
        return new SimulatorSettings(port, account, resourceId, latency, concurrency, rate, faults, brain, other);
    }
}
