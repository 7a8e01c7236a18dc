package org.yaosu.engine.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;

/** Books in memory, and what was done with them, in order. */
public final class FakeBook implements CallBook {

    final List<String> events = new CopyOnWriteArrayList<>();
    final List<Double> reserved = new CopyOnWriteArrayList<>();
    final List<Double> costs = new CopyOnWriteArrayList<>();
    private final Map<CallKey, ModelReply> kept = new ConcurrentHashMap<>();
    private volatile boolean spent;
    private volatile boolean limited;

    /** From now on there is a budget, with room for everything. */
    public FakeBook withBudget() {
        limited = true;
        return this;
    }

    /** From now on nothing is left to spend. */
    public FakeBook spent() {
        spent = true;
        return this;
    }

    /** The answers that would not be paid again. */
    public Map<CallKey, ModelReply> kept() {
        return Map.copyOf(kept);
    }

    @Override
    public Optional<ModelReply> known(CallKey key, String provider) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public boolean limited() {
        return limited;
    }

    @Override
    public Reservation reserve(double most) {
        if (spent) {
            throw new BudgetSpentException(1, most);
        }
        reserved.add(most);
        events.add("reserved");
        return () -> events.add("returned");
    }

    @Override
    public void answered(CallKey key, String provider, ModelReply reply, double cost, Duration took) {
        kept.put(key, reply);
        costs.add(cost);
        events.add("answered by " + provider);
    }

    @Override
    public void failed(String provider, Kind kind, Duration took) {
        events.add("failed with " + kind);
    }

    @Override
    public void unusable(CallKey key) {
        kept.remove(key);
    }
}
