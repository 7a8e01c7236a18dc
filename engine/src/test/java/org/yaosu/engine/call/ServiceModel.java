package org.yaosu.engine.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A service in simulated time that is asked for as much as an {@link AdaptiveLimit} allows. Refuses at once what goes beyond its own
 * limit; a refused call is asked again later, another one goes first.
 */
final class ServiceModel {

    private static final double REFUSAL = 0.05;

    final AdaptiveLimit limit;
    /** Calls at a time that the service takes. */
    int takes = Integer.MAX_VALUE;
    /** Calls at a time from which on they take longer, in proportion. */
    double keepsUpWith = Double.MAX_VALUE;
    /** Seconds. */
    double typical = 2;
    /** Standard deviation of the times' logarithms. */
    double sigma;
    /** Refused whatever the load. */
    double unlucky;

    int answered;
    int refused;
    private final Random random = new Random(42);
    private final PriorityQueue<Call> underWay = new PriorityQueue<>(Comparator.comparingDouble(Call::ends));
    private double now;
    private int taken;
    private double busy;
    private double allowed;
    private double since;

    ServiceModel(AdaptiveLimit limit) {
        this.limit = limit;
    }

    /** Goes on until so many more calls are answered. */
    ServiceModel answer(int calls) {
        int enough = answered + calls;
        while (answered < enough) {
            while (underWay.size() < limit.limit()) {
                begin();
            }
            end(underWay.remove());
        }
        return this;
    }

    /** Counts anew. */
    ServiceModel reset() {
        answered = 0;
        refused = 0;
        busy = 0;
        allowed = 0;
        since = now;
        return this;
    }

    /** Calls at a time that were being answered, on average. */
    double used() {
        return busy / (now - since);
    }

    /** The limit, on average. */
    double allowed() {
        return allowed / (now - since);
    }

    private void begin() {
        boolean accepted = taken < takes && random.nextDouble() >= unlucky;
        if (accepted) {
            taken++;
        }
        double load = Math.max(1, taken / keepsUpWith);
        double time = accepted ? typical * load * Math.exp(sigma * random.nextGaussian()) : REFUSAL * (0.5 + random.nextDouble());
        underWay.add(new Call(now, now + time, limit.epoch(), accepted));
    }

    private void end(Call call) {
        busy += (call.ends - now) * taken;
        allowed += (call.ends - now) * limit.limit();
        now = call.ends;
        boolean full = underWay.size() + 1 >= limit.limit();
        if (call.accepted) {
            taken--;
            answered++;
            limit.answered(Duration.ofNanos((long) ((call.ends - call.began) * 1e9)), full);
        } else {
            refused++;
            limit.refused(call.epoch, underWay.size() + 1);
        }
    }

    private record Call(double began, double ends, int epoch, boolean accepted) {
    }
}
