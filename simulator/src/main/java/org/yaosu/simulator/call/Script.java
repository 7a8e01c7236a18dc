package org.yaosu.simulator.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is sent in answer to a call, step by step, and what becomes of the connection then. */
public record Script(List<Step> steps, End end) {

    /** What becomes of the connection. */
    public enum End {
        /** It stays open, and the call is over. */
        KEEP,
        /** It stays open, and the call is never over. */
        HOLD,
        /** It ends in order. */
        CLOSE,
        /** It is reset. */
        RESET
    }

    /**
     * One step.
     *
     * @param pause how long to wait before it, in nanoseconds
     * @param message makes what is sent, when it is sent
     */
    public record Step(long pause, Supplier<?> message) {
    }

    public Script {
        steps = List.copyOf(steps);
    }

    /** Collects steps. */
    public static final class Builder {

        private final List<Step> steps = new ArrayList<>();
        private long pause;

        /** Waits before the next step. */
        public Builder pause(Duration time) {
            pause += time.toNanos();
            return this;
        }

        public Builder send(Supplier<?> message) {
            steps.add(new Step(pause, message));
            pause = 0;
            return this;
        }

        public <T> Builder sendAll(List<T> items, Function<T, ?> message) {
            items.forEach(item -> send(() -> message.apply(item)));
            return this;
        }

        public Script end(End end) {
            return new Script(steps, end);
        }
    }
}
