package org.yaosu.engine.call;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply.Usage;

/** What one provider was asked and gave since it is in service. */
final class Ledger {

    private final AtomicReference<Sums> sums = new AtomicReference<>(new Sums(0, Map.of(), new Usage(0, 0), 0));

    void call() {
        add(before -> new Sums(before.calls + 1, before.failures, before.usage, before.cost));
    }

    void failure(Kind kind) {
        add(before -> {
            Map<Kind, Long> failures = new EnumMap<>(Kind.class);
            failures.putAll(before.failures);
            failures.merge(kind, 1L, Long::sum);
            return new Sums(before.calls, failures, before.usage, before.cost);
        });
    }

    void reply(Usage usage, double cost) {
        add(before -> new Sums(before.calls, before.failures,
                new Usage(before.usage.prompt() + usage.prompt(), before.usage.completion() + usage.completion()), before.cost + cost));
    }

    Sums sums() {
        return sums.get();
    }

    private void add(UnaryOperator<Sums> next) {
        sums.updateAndGet(next);
    }

    record Sums(long calls, Map<Kind, Long> failures, Usage usage, double cost) {
    }
}
