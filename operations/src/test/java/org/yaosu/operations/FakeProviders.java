package org.yaosu.operations;

import java.time.Duration;
import java.util.List;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;

/** Providers that stand as a test says. */
public record FakeProviders(List<ProviderState> providers) implements Providers {

    @Override
    public void use(List<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void useConfigured() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> used() {
        return List.of();
    }

    @Override
    public ProviderCheck check(String id, Duration timeLimit) {
        throw new UnsupportedOperationException();
    }
}
