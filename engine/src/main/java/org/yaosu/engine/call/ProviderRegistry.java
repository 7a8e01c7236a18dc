package org.yaosu.engine.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.api.watch.Announcer;
import org.yaosu.engine.Reconfiguration;
import org.yaosu.lease.Drain;
import org.yaosu.lease.LiveSet;

/** The providers in service, and which of them are asked. Safe for use by several threads. */
@Component(immediate = true, service = {Providers.class, ProviderRegistry.class}, configurationPid = CallConfig.PID)
@Designate(ocd = CallConfig.class)
public final class ProviderRegistry implements Providers {

    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";

    private final AtomicReference<CallSettings> settings;
    private final ProviderFile file;
    private final Roster roster;
    private final AtomicReference<Optional<List<String>>> chosen;
    private final UnknownWeights unknown = new UnknownWeights();

    @Activate
    public ProviderRegistry(CallConfig config, BundleContext context, @Reference Drain drain, @Reference Announcer announcer) {
        this(CallSettings.from(config), new ProviderFile(Optional.ofNullable(context.getProperty(DATA)).map(Path::of)), Timing.SYSTEM, drain, announcer);
    }

    ProviderRegistry(CallSettings settings, ProviderFile file, Timing timing, Drain drain, Announcer announcer) {
        this.settings = new AtomicReference<>(settings);
        this.file = file;
        this.roster = new Roster(this.settings::get, timing, drain, file.folder(), announcer);
        this.chosen = new AtomicReference<>(file.read());
    }

    /** New settings hold from the next call on; providers keep their state. */
    @Modified
    void modified(CallConfig config) {
        Reconfiguration.apply(CallConfig.PID, () -> {
            settings.set(CallSettings.from(config));
            roster.ring();
        });
    }

    /** Who waits for a provider goes on without. */
    @Deactivate
    void deactivate() {
        roster.stop();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addProvider(ModelProvider provider, ServiceReference<ModelProvider> reference) {
        roster.add(provider, reference);
    }

    void updatedProvider(ModelProvider provider, ServiceReference<ModelProvider> reference) {
        roster.update(provider, reference);
    }

    void removeProvider(ServiceReference<ModelProvider> reference) {
        roster.remove(reference);
    }

    /**
     * The providers to ask, in order: those named; else those in use; else none. One that is away at this moment stays in
     * the choice, so that a batch outlives a swap.
     *
     * @param ids what a caller names; an empty list asks none
     * @throws IllegalArgumentException if a name was never in service; the message lists those that are
     */
    public Choice choose(Optional<List<String>> ids) {
        ids.ifPresent(names -> check(names, id -> roster.traits(id).isPresent()));
        Weights weights = settings.get().routing().weights();
        Choice choice = new Choice(ids.orElseGet(this::used), weights, roster);
        if (!choice.ids().isEmpty()) {
            unknown.tell(weights, id -> roster.traits(id).isPresent());
        }
        return choice;
    }

    /** The provider of this id, whether it was ever in service or not. */
    public Choice named(String id) {
        return new Choice(id.isEmpty() ? List.of() : List.of(id), Routing.NONE.weights(), roster);
    }

    /**
     * The fields that are asked of certain providers, by key. Fields that are to be asked together have the same choice; it
     * has no ids where no provider fits, and is not drawn by weights.
     */
    public Map<String, Choice> routes() {
        Routing routing = settings.get().routing();
        Map<String, Choice> byTarget = new HashMap<>();
        return routing.routes().stream().collect(Collectors.toMap(Route::field, route -> byTarget.computeIfAbsent(
                route.target().toString(), filter -> new Choice(roster.fitting(route.target()), Routing.NONE.weights(), roster))));
    }

    /** The provider that is asked besides, for comparison. */
    public Choice shadow() {
        Routing routing = settings.get().routing();
        return new Choice(routing.shadow().stream().toList(), routing.weights(), roster);
    }

    @Override
    public List<ProviderState> providers() {
        return handles().list().stream().map(Handle::state).toList();
    }

    @Override
    public synchronized void use(List<String> ids) {
        List<String> wanted = ids.stream().distinct().toList();
        check(wanted, id -> roster.find(id).isPresent());
        chosen.set(Optional.of(wanted));
        file.write(wanted);
    }

    @Override
    public synchronized void useConfigured() {
        chosen.set(Optional.empty());
        file.delete();
    }

    @Override
    public List<String> used() {
        return chosen.get().orElseGet(() -> settings.get().provider());
    }

    @Override
    public Set<String> asked() {
        return Stream.concat(used().stream(), Stream.concat(routes().values().stream(), Stream.of(shadow())).flatMap(choice -> choice.ids().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ProviderCheck check(String id, Duration timeLimit) {
        return new Check(roster.find(id).orElseThrow(() -> unknown(List.of(id))), timeLimit).run();
    }

    /** Why the providers that a bundle gives cannot take over; see {@link ProviderTrial}. Blocks. */
    public List<String> problems(long bundle, Duration timeLimit) {
        return new ProviderTrial(handles(), bundle, timeLimit).problems();
    }

    private void check(List<String> ids, Predicate<String> known) {
        List<String> unknown = ids.stream().filter(known.negate()).toList();
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
    }

    private IllegalArgumentException unknown(List<String> ids) {
        List<Handle> all = handles().list();
        return new IllegalArgumentException("no provider " + String.join(", ", ids) + "; " + (all.isEmpty() ? "none is in service"
                : "in service: " + all.stream().map(Handle::id).distinct().collect(Collectors.joining(", "))));
    }

    /** The providers in service. */
    public LiveSet<Handle> handles() {
        return roster.handles();
    }
}
