package org.yaosu.api.run;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * All about a run but its chats.
 *
 * @param run how it stands
 * @param providers what was asked of each provider, the dearest first
 * @param events what happened, oldest first
 * @param time how long it was worked on
 * @param asks the ids of the providers that it asks: the first, and each further one where those before it fail
 */
public record RunReport(Run run, List<ProviderSpend> providers, List<RunEvent> events, Duration time, List<String> asks) {

    public RunReport {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(time, "time");
        providers = List.copyOf(providers);
        events = List.copyOf(events);
        asks = List.copyOf(asks);
    }

    /** Of a run that asks nobody. */
    public RunReport(Run run, List<ProviderSpend> providers, List<RunEvent> events, Duration time) {
        this(run, providers, events, time, List.of());
    }
}
