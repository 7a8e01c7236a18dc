package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;

/** A provider that says something else of itself while it is in service. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class ProviderTermsTest {

    private static final String ID = "changing";

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Providers providers;

    @Test
    void aProviderThatTurnsRemoteIsRemoteFromThenOn() {
        ModelProvider provider = request -> CompletableFuture.completedFuture(new ModelReply("", new ModelReply.Usage(0, 0), List.of()));
        ServiceRegistration<ModelProvider> service = context.registerService(ModelProvider.class, provider, terms(false));
        try {
            assertThat(state().remote()).isFalse();

            service.setProperties(terms(true));

            assertThat(state().remote()).isTrue();
        } finally {
            service.unregister();
        }
    }

    private ProviderState state() {
        return providers.providers().stream().filter(provider -> provider.id().equals(ID)).findFirst().orElseThrow();
    }

    private static Hashtable<String, Object> terms(boolean remote) {
        return new Hashtable<>(Map.of("yaosu.provider.id", ID, "yaosu.provider.remote", remote));
    }
}
