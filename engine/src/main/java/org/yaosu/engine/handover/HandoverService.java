package org.yaosu.engine.handover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.deploy.Handover;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.engine.ExtractorService;
import org.yaosu.engine.batch.BatchService;
import org.yaosu.engine.call.ProviderRegistry;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.lease.Drain;
import org.yaosu.lease.Leasable;
import org.yaosu.lease.LiveSet;

/**
 * Hands work over from one bundle's services to another's, for every set of services that the engine has. While two
 * versions stand side by side the old one stays preferred, as the service registry orders them, until it is released.
 */
@Component
public final class HandoverService implements Handover {

    private final BundleContext context;
    private final ProviderRegistry providers;
    private final ExtractorService fields;
    private final Supplier<Stream<LiveSet<?>>> sets;

    @Activate
    public HandoverService(BundleContext context, @Reference ProviderRegistry providers, @Reference ExtractorService fields,
            @Reference Interviewer interviewer, @Reference BatchService batches) {
        this.context = context;
        this.providers = providers;
        this.fields = fields;
        this.sets = () -> Stream.of(List.of(providers.handles()), fields.sets(), interviewer.sets(), batches.sets()).flatMap(List::stream);
    }

    @Override
    public List<String> problems(long bundle, Duration timeLimit) {
        List<String> problems = new ArrayList<>(unbound(bundle));
        fields.fields().of(bundle).forEach(field -> problems.addAll(new FieldTrial(field).problems()));
        problems.addAll(providers.problems(bundle, timeLimit));
        return problems;
    }

    @Override
    public int release(long bundle, Duration timeLimit) {
        List<Leasable> left = sets.get().<Leasable>flatMap(set -> set.retire(bundle).stream()).toList();
        return Drain.await(left, timeLimit);
    }

    /** Services that are registered and have not come to the engine: it cannot use them, or not yet. */
    private List<String> unbound(long id) {
        Bundle bundle = context.getBundle(id);
        ServiceReference<?>[] registered = bundle == null ? null : bundle.getRegisteredServices();
        return registered == null ? List.of()
                : sets.get().flatMap(set -> Stream.of(registered).filter(service -> offers(service, set.type()) && !knows(set, id, service))
                        .map(service -> "the engine has not taken the " + set.type().getSimpleName() + " of " + name(service)
                                + " into service; if that does not pass in a moment, the log says why"))
                .distinct().toList();
    }

    private static boolean offers(ServiceReference<?> service, Class<?> type) {
        return service.getProperty(Constants.OBJECTCLASS) instanceof String[] types && Set.of(types).contains(type.getName());
    }

    private static boolean knows(LiveSet<?> set, long bundle, ServiceReference<?> service) {
        return set.of(bundle).stream().anyMatch(one -> one.reference().equals(service));
    }

    private static String name(ServiceReference<?> service) {
        Object name = service.getProperty("component.name");
        return name == null ? "service " + service.getProperty(Constants.SERVICE_ID) : name.toString();
    }
}
