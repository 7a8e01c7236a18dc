package org.yaosu.simulator.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.yaosu.simulator.Account;
import org.yaosu.simulator.Simulator;

/** Providers of this framework that ask a simulator: configurations, which go when it goes. */
final class SimulatedProviders implements AutoCloseable {

    /** The model that the OpenAI-style provider names: one that answers as most services do. */
    static final String MODEL = "simulated";

    private static final String PREFIX = "simulated-";

    private final List<Configuration> configurations = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    /** No providers: there is nothing to configure them with. */
    static SimulatedProviders none() {
        return new SimulatedProviders();
    }

    /**
     * Configures a provider of each kind.
     *
     * @throws IOException if configurations cannot be stored; none are left then
     */
    static SimulatedProviders of(Simulator simulator, ConfigurationAdmin admin) throws IOException {
        Account account = simulator.settings().account();
        Map<String, String> keys = Map.of("appId", account.appId(), "apiKey", account.apiKey(), "apiSecret", account.apiSecret());
        SimulatedProviders providers = new SimulatedProviders();
        try {
            providers.add(admin, "spark", keys, Map.of("url", simulator.spark().toString(), "domain", "generalv3.5"));
            providers.add(admin, "finetuned", keys, Map.of("url", simulator.finetuned().toString(), "domain", "patchv3",
                    "resourceId", simulator.settings().resourceId()));
            providers.add(admin, "openai", Map.of("apiKey", account.apiPassword()),
                    Map.of("url", simulator.openai().toString(), "model", MODEL));
            return providers;
        } catch (IOException e) {
            providers.close();
            throw e;
        }
    }

    private void add(ConfigurationAdmin admin, String kind, Map<String, String> keys, Map<String, String> settings) throws IOException {
        Dictionary<String, Object> properties = new Hashtable<>(keys);
        settings.forEach(properties::put);
        properties.put("id", PREFIX + kind);
        Configuration configuration = configuration(admin, "org.yaosu.provider." + kind, PREFIX + kind);
        configurations.add(configuration);
        ids.add(PREFIX + kind);
        configuration.update(properties);
    }

    /** One that a simulator left behind when its process was killed, or a new one. Not by name, which Open Liberty does not offer. */
    private static Configuration configuration(ConfigurationAdmin admin, String factory, String id) throws IOException {
        try {
            Configuration[] left = admin.listConfigurations("(&(service.factoryPid=" + factory + ")(id=" + id + "))");
            return left == null ? admin.createFactoryConfiguration(factory, "?") : left[0];
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(factory + ", " + id, e);
        }
    }

    /**
     * Waits until the configurations have reached their bundles. ConfigurationAdmin hands them out in a thread of its own,
     * one after the other: when it comes to a service that registered last, the providers are there.
     */
    void await(BundleContext context, Duration patience) {
        CountDownLatch turn = new CountDownLatch(1);
        ManagedService last = properties -> turn.countDown();
        ServiceRegistration<ManagedService> registration = context.registerService(ManagedService.class, last,
                new Hashtable<>(Map.of(Constants.SERVICE_PID, "org.yaosu.simulator")));
        try {
            turn.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            registration.unregister();
        }
    }

    /** The names of the providers, as {@code --provider} takes them. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    @Override
    public void close() {
        for (Configuration configuration : configurations) {
            try {
                configuration.delete();
            } catch (IOException | IllegalStateException e) {
                // gone already, with the framework or by somebody's hand; what cannot be removed names no secret of anybody
                continue;
            }
        }
    }
}
