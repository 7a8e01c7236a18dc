package org.yaosu.engine.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;

/** The providers in service, and which of them are asked. Safe for use by several threads. */
@Component(immediate = true, service = {Providers.class, ProviderRegistry.class}, configurationPid = CallConfig.PID)
@Designate(ocd = CallConfig.class)
public final class ProviderRegistry implements Providers {

    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";

    private static final Comparator<Handle> PREFERENCE =
            Comparator.comparing((Handle handle) -> handle.reference(), (one, other) -> other.compareTo(one));

    private final AtomicReference<CallSettings> settings;
    private final ProviderFile file;
    private final Timing timing;
    private final AtomicReference<List<Handle>> handles = new AtomicReference<>(List.of());
    private final AtomicReference<Optional<List<String>>> chosen;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Activate
    public ProviderRegistry(CallConfig config, BundleContext context) {
        this(CallSettings.from(config), new ProviderFile(Optional.ofNullable(context.getProperty(DATA)).map(Path::of)), Timing.SYSTEM);
    }

    ProviderRegistry(CallSettings settings, ProviderFile file, Timing timing) {
        this.settings = new AtomicReference<>(settings);
        this.file = file;
        this.timing = timing;
        this.chosen = new AtomicReference<>(file.read());
    }

    /** New settings hold from the next call on; providers keep their state. */
    @Modified
    void modified(CallConfig config) {
        settings.set(CallSettings.from(config));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addProvider(ModelProvider provider, ServiceReference<ModelProvider> reference) {
        Handle handle = new Handle(provider, reference, settings::get, timing);
        seen.add(handle.id());
        handles.updateAndGet(before -> Stream.concat(before.stream(), Stream.of(handle)).sorted(PREFERENCE).toList());
    }

    void removeProvider(ServiceReference<ModelProvider> reference) {
        Predicate<Handle> leaving = handle -> handle.reference().equals(reference);
        List<Handle> before = handles.getAndUpdate(all -> all.stream().filter(leaving.negate()).toList());
        // After it is off the list: whoever is refused finds the others only.
        before.stream().filter(leaving).forEach(Handle::close);
    }

    /**
     * The providers to ask, in order: those named; else those in use; else none. A provider that was in service and is
     * away at this moment is left out, so that a batch outlives a swap; of those in use each one that is away is, for
     * nobody can tell a wrong id from a provider that is yet to come: compare with {@link #used()}.
     *
     * @param ids what a caller names; an empty list asks none
     * @throws IllegalArgumentException if a name was never in service; the message lists those that are
     */
    public List<Handle> choose(Optional<List<String>> ids) {
        List<Handle> all = handles.get();
        ids.ifPresent(names -> check(names, seen::contains, all));
        return ids.orElseGet(this::used).stream().distinct().flatMap(id -> find(all, id).stream()).toList();
    }

    @Override
    public List<ProviderState> providers() {
        return handles.get().stream().map(Handle::state).toList();
    }

    @Override
    public synchronized void use(List<String> ids) {
        List<Handle> all = handles.get();
        List<String> wanted = ids.stream().distinct().toList();
        check(wanted, id -> find(all, id).isPresent(), all);
        chosen.set(Optional.of(wanted));
        file.write(wanted);
    }

    @Override
    public List<String> used() {
        return chosen.get().orElseGet(() -> settings.get().provider());
    }

    @Override
    public ProviderCheck check(String id, Duration timeLimit) {
        List<Handle> all = handles.get();
        check(List.of(id), name -> find(all, name).isPresent(), all);
        return new Check(find(all, id).orElseThrow(), timeLimit).run();
    }

    /** Of two with one id, the one that the registry prefers. */
    private static Optional<Handle> find(List<Handle> all, String id) {
        return all.stream().filter(handle -> handle.id().equals(id)).findFirst();
    }

    private static void check(List<String> ids, Predicate<String> known, List<Handle> all) {
        List<String> unknown = ids.stream().filter(known.negate()).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no provider " + String.join(", ", unknown) + "; " + (all.isEmpty() ? "none is in service"
                    : "in service: " + all.stream().map(Handle::id).distinct().collect(Collectors.joining(", "))));
        }
    }
}
