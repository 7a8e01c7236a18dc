package org.yaosu.lease;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * The services of one kind at this moment: an immutable list that is replaced as a whole, so that what a bundle gives goes
 * in one step. Who leaves is off the list first and takes no more work then, so whoever is refused finds a newer list.
 * Safe for use by several threads; holds no lock while it waits.
 *
 * @param <L> what stands for a service
 */
public final class LiveSet<L extends Leasable> {

    /** As the service registry prefers them: the higher ranking, then the older one. */
    private static final Comparator<Leasable> PREFERENCE = Comparator.comparing(Leasable::reference, (one, other) -> other.compareTo(one));

    private final Class<?> type;
    private final Drain drain;
    private final AtomicReference<State<L>> state = new AtomicReference<>(new State<>(List.of(), List.of()));
    private volatile boolean stopped;

    /** @param type the services' interface */
    public LiveSet(Class<?> type, Drain drain) {
        this.type = type;
        this.drain = drain;
    }

    /** The services' interface. */
    public Class<?> type() {
        return type;
    }

    public void add(L one) {
        state.updateAndGet(before -> before.with(one));
    }

    /** Those that take work, the preferred first. */
    public List<L> list() {
        return state.get().serving();
    }

    /**
     * Leases what it takes, from the list of the moment.
     *
     * @param attempt chooses from a list and leases; empty where it was refused, and then gets a newer list
     */
    public <T> T lease(Function<List<L>, Optional<T>> attempt) {
        while (true) {
            Optional<T> leased = attempt.apply(list());
            if (leased.isPresent()) {
                return leased.get();
            }
            Thread.onSpinWait();
        }
    }

    /**
     * Somebody stops a service: new work gets others at once, work under way has the time that {@link Drain} gives it. With
     * a bundle that stops goes all that it gives, and there is one wait for all.
     *
     * @return what stood for it, where it was there
     */
    public Optional<L> remove(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        boolean whole = bundle != null && bundle.getState() == Bundle.STOPPING;
        long id = bundle(reference);
        List<L> left = retire(one -> one.reference().equals(reference) || whole && bundle(one.reference()) == id);
        if (!stopped) {
            drain.await(left);
        }
        // The last one: another may stand there that it replaced, whose work has not ended yet.
        return state.getAndUpdate(all -> all.without(reference)).retired().stream().filter(one -> one.reference().equals(reference))
                .reduce((one, later) -> later);
    }

    /**
     * A service says something else of itself that work must not go on without knowing: in one step its successor takes new
     * work and the old one takes none any more; what is under way has the time that {@link Drain} gives it.
     *
     * @param successor what stands for the service from now on
     * @return what stood for it, where it took work; where it did not, nothing changes
     */
    public Optional<L> replace(ServiceReference<?> reference, L successor) {
        Optional<L> old = state.getAndUpdate(all -> all.serving(reference).map(one -> all.replaced(one, successor)).orElse(all)).serving(reference);
        old.ifPresent(one -> {
            one.close();
            if (!stopped) {
                drain.await(List.of(one));
            }
            state.updateAndGet(all -> all.forgotten(one));
        });
        return old;
    }

    /**
     * A service says something else of itself that matters for new work only, such as its ranking: it has its new place at
     * once, work under way goes on.
     *
     * @param change gives what stands for it from now on; it must count the same uses
     */
    public void update(ServiceReference<?> reference, UnaryOperator<L> change) {
        state.updateAndGet(all -> all.serving(reference).map(one -> all.changed(one, change.apply(one))).orElse(all));
    }

    /** Takes a bundle's services out of use: new work gets others at once. @return what has left; work may be under way with it */
    public List<L> retire(long bundle) {
        return retire(one -> bundle(one.reference()) == bundle);
    }

    /** What a bundle gives, whether it takes work or not. */
    public List<L> of(long bundle) {
        State<L> now = state.get();
        return Stream.concat(now.serving().stream(), now.retired().stream()).filter(one -> bundle(one.reference()) == bundle).toList();
    }

    /** From now on nobody waits: the services stay, it is the engine that goes. */
    public void stop() {
        stopped = true;
    }

    private List<L> retire(Predicate<L> leaving) {
        List<L> left = state.getAndUpdate(all -> all.retire(leaving)).serving().stream().filter(leaving).toList();
        left.forEach(Leasable::close);
        return left;
    }

    private static long bundle(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_BUNDLEID) instanceof Long id ? id : -1;
    }

    /** @param retired take no more work, but are in service still, and have work under way maybe */
    private record State<L extends Leasable>(List<L> serving, List<L> retired) {

        State<L> with(L one) {
            return new State<>(Stream.concat(serving.stream(), Stream.of(one)).sorted(PREFERENCE).toList(), retired);
        }

        Optional<L> serving(ServiceReference<?> reference) {
            return serving.stream().filter(one -> one.reference().equals(reference)).findFirst();
        }

        State<L> changed(L one, L other) {
            return new State<>(serving.stream().filter(each -> each != one).toList(), retired).with(other);
        }

        State<L> replaced(L one, L successor) {
            return new State<>(serving, Stream.concat(retired.stream(), Stream.of(one)).toList()).changed(one, successor);
        }

        State<L> forgotten(L gone) {
            return new State<>(serving, retired.stream().filter(one -> one != gone).toList());
        }

        State<L> retire(Predicate<L> leaving) {
            return new State<>(serving.stream().filter(leaving.negate()).toList(),
                    Stream.concat(retired.stream(), serving.stream().filter(leaving)).toList());
        }

        State<L> without(ServiceReference<?> reference) {
            return new State<>(serving, retired.stream().filter(one -> !one.reference().equals(reference)).toList());
        }
    }
}
