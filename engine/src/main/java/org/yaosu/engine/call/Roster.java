package org.yaosu.engine.call;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Filter;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.watch.Announcer;
import org.yaosu.lease.Drain;
import org.yaosu.lease.LiveSet;

/** Who stands behind an id at this moment, who did, and since when nobody does. Safe for use by several threads. */
final class Roster {

    private final Supplier<CallSettings> settings;
    private final Timing timing;
    private final LiveSet<Handle> handles;
    private final Accounts accounts;
    private final Announcer announcer;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicReference<CompletableFuture<Void>> bell = new AtomicReference<>(new CompletableFuture<>());
    private volatile boolean stopped;

    /**
     * @param data the folder of the platform's data, where there is one
     * @param announcer passes on what happens to providers
     */
    Roster(Supplier<CallSettings> settings, Timing timing, Drain drain, Optional<Path> data, Announcer announcer) {
        this.announcer = announcer;
        this.accounts = new Accounts(data);
        this.settings = settings;
        this.timing = timing;
        this.handles = new LiveSet<>(ModelProvider.class, drain);
    }

    LiveSet<Handle> handles() {
        return handles;
    }

    Announcer announcer() {
        return announcer;
    }

    /** The account of this name, whose limits its providers share. */
    Account account(String name) {
        return accounts.of(name);
    }

    void add(ModelProvider provider, ServiceReference<ModelProvider> reference) {
        Handle handle = new Handle(provider, reference, settings, timing, this);
        handles.add(handle);
        note(handle);
        ring();
        handle.news().came();
    }

    /**
     * A provider says something else of itself: calls under way end on the terms that they began on, new ones look it up
     * anew. What it costs and whether it rests is counted anew, too.
     */
    void update(ModelProvider provider, ServiceReference<ModelProvider> reference) {
        Handle handle = new Handle(provider, reference, settings, timing, this);
        if (handles.list().stream().noneMatch(one -> one.reference().equals(reference) && one.traits().equals(handle.traits()))) {
            handles.replace(reference, handle).ifPresent(old -> {
                note(handle);
                old.revoke();
                handle.news().came();
            });
            ring();
        }
    }

    /** Calls under way have their time; what has not ended then is cut off, to be asked again elsewhere. */
    void remove(ServiceReference<ModelProvider> reference) {
        handles.remove(reference).ifPresent(Handle::revoke);
    }

    /** Called by a handle that is off the list. */
    void left(Handle handle) {
        note(handle);
        ring();
        handle.news().went();
    }

    /**
     * Notes what the one who is asked says of itself or, where nobody is left, this one, and since when. Whoever notes last has
     * seen the newest list.
     */
    private void note(Handle handle) {
        seen.compute(handle.id(), (id, before) -> find(id).map(one -> new Seen(one.traits(), Optional.empty()))
                .orElseGet(() -> new Seen(handle.traits(), Optional.of(timing.now()))));
    }

    /** Of several with one id, the one that the registry prefers. */
    Optional<Handle> find(String id) {
        return handles.list().stream().filter(handle -> handle.id().equals(id)).findFirst();
    }

    /** What the provider of this id says of itself, or said when it was last there; empty where it never was. */
    Optional<Traits> traits(String id) {
        return find(id).map(Handle::traits).or(() -> Optional.ofNullable(seen.get(id)).map(Seen::traits));
    }

    /** The ids whose providers fit a filter: those in service first, then those that may be back before the setting {@code patience} is over. */
    List<String> fitting(Filter filter) {
        Stream<String> present = handles.list().stream().map(Handle::id);
        Stream<String> away = seen.keySet().stream().filter(id -> find(id).isEmpty() && !left(id).isZero()).sorted();
        return Stream.concat(present, away).distinct().filter(id -> traits(id).filter(traits -> filter.matches(traits.properties())).isPresent()).toList();
    }

    /**
     * Waits until one of these is in service that has not had its turn, but not longer than the setting {@code patience} since
     * the last of them left: however many wait, they wait together.
     *
     * @return whether one is
     * @throws CancellationException if the thread is interrupted; it still is
     */
    boolean awaitArrival(List<String> ids, Set<Handle> had) {
        try {
            while (true) {
                CompletableFuture<Void> heard = change();
                // Looked at once, and after the bell: what changes from here on rings it.
                Map<String, Handle> present = new HashMap<>();
                ids.forEach(id -> find(id).ifPresent(handle -> present.put(id, handle)));
                if (!had.containsAll(present.values())) {
                    return true;
                }
                Duration most = ids.stream().filter(id -> !present.containsKey(id)).map(this::left).max(Duration::compareTo).orElse(Duration.ZERO);
                if (stopped || most.isZero()) {
                    return false;
                }
                timing.pause(heard, most);
            }
        } catch (InterruptedException interrupted) {
            throw Interruption.during("waiting for a provider to come back");
        }
    }

    /** Nobody waits any more. */
    void stop() {
        stopped = true;
        handles.stop();
        accounts.close();
        ring();
    }

    /** Wakes those who wait, to look at what has changed. */
    void ring() {
        bell.getAndSet(new CompletableFuture<>()).complete(null);
    }

    /** Is completed when something changes, from this moment on. */
    CompletableFuture<Void> change() {
        return bell.get();
    }

    /** How long one that is away is still waited for; none where it was never in service. */
    Duration left(String id) {
        Seen known = seen.get(id);
        if (known == null) {
            return Duration.ZERO;
        }
        Instant now = timing.now();
        Duration left = Duration.between(now, known.left().orElse(now).plus(settings.get().patience()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Speaks for an id while nobody has it.
     *
     * @param left since when it is away; empty where it was there when this was noted
     */
    private record Seen(Traits traits, Optional<Instant> left) {
    }
}
