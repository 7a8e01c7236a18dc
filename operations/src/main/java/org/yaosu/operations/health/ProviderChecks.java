package org.yaosu.operations.health;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.Watcher;

/** A check for each provider in service, by its id: while a bundle is swapped, it stays. Safe for use by several threads. */
@Component(service = ProviderChecks.class)
public final class ProviderChecks {

    private final BundleContext context;
    private final Map<String, ServiceRegistration<HealthCheck>> checks = new ConcurrentHashMap<>();
    private final ServiceRegistration<Watcher> watching;
    private volatile Providers providers;

    @Activate
    public ProviderChecks(BundleContext context) {
        this.context = context;
        this.watching = context.registerService(Watcher.class, new Watcher() {
            @Override
            public void changed(ProviderChanged provider) {
                align();
            }

            /** One of the events that were lost may have told of a provider. */
            @Override
            public void missed(long count) {
                align();
            }
        }, null);
    }

    @Deactivate
    void deactivate() {
        watching.unregister();
        checks.keySet().forEach(this::drop);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void setProviders(Providers given) {
        providers = given;
        align();
    }

    /** Its successor, if any, came before. */
    void unsetProviders(Providers gone) {
        if (providers == gone) {
            providers = null;
        }
    }

    /** The name of the check of a provider. */
    static String name(String id) {
        return Tags.PROVIDER + " " + id;
    }

    /** Whether this is the check of a provider that is not among those that may be asked where nobody names one. */
    boolean unused(String name) {
        Providers present = providers;
        return present != null && name.startsWith(name("")) && present.asked().stream().map(ProviderChecks::name).noneMatch(name::equals);
    }

    private void align() {
        Providers present = providers;
        if (present != null) {
            Set<String> wanted = present.providers().stream().map(ProviderState::id).collect(Collectors.toSet());
            wanted.forEach(this::add);
            checks.keySet().stream().filter(id -> !wanted.contains(id)).forEach(this::drop);
        }
    }

    private void add(String id) {
        if (!checks.containsKey(id)) {
            Dictionary<String, Object> properties = new Hashtable<>(Map.of(HealthCheck.NAME, name(id), HealthCheck.TAGS, Tags.PROVIDER,
                    HealthCheck.RESULT_CACHE_TTL_IN_MS, 1000L));
            ServiceRegistration<HealthCheck> check = context.registerService(HealthCheck.class, new ProviderCheck(id, () -> providers), properties);
            if (checks.putIfAbsent(id, check) != null) {
                check.unregister();
            }
        }
    }

    private void drop(String id) {
        ServiceRegistration<HealthCheck> check = checks.remove(id);
        if (check != null) {
            check.unregister();
        }
    }
}
