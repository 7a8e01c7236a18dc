package org.yaosu.engine.call;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.yaosu.api.model.ProviderState;

/**
 * The providers to ask, by id and in order, each id once. Who stands behind an id is looked up anew each time: work that is
 * under way outlives a swap. Immutable; safe for use by several threads.
 */
public final class Choice {

    private final List<String> ids;
    private final Weights weights;
    private final Roster roster;

    /** @param weights by which it is drawn who is asked first, whatever is set later */
    Choice(List<String> ids, Weights weights, Roster roster) {
        this.ids = ids.stream().distinct().toList();
        this.weights = weights;
        this.roster = roster;
    }

    /** The ids to ask; none where no model is to be asked. */
    public List<String> ids() {
        return ids;
    }

    /** The same providers, that one first which is drawn for a chat by the setting {@code weights} of the time when the choice was made. */
    public Choice drawn(String chat) {
        return new Choice(weights.order(ids, chat), weights, roster);
    }

    /** Those that are in service at this moment, in order. */
    public List<Handle> present() {
        return ids.stream().flatMap(id -> roster.find(id).stream()).toList();
    }

    /** Whether chats leave this machine or network with one of them, as they are or were when they were last in service. */
    public boolean remote() {
        return ids.stream().flatMap(id -> roster.traits(id).stream()).anyMatch(Traits::remote);
    }

    /** Whether one of them was fine-tuned for the task, as they are or were when they were last in service. */
    public boolean tuned() {
        return ids.stream().flatMap(id -> roster.traits(id).stream()).anyMatch(Traits::tuned);
    }

    /** The most calls that one of them takes at a time; 0 where none was ever in service. */
    public int concurrency() {
        return ids.stream().flatMap(id -> roster.traits(id).stream()).mapToInt(Traits::concurrency).max().orElse(0);
    }

    /**
     * The calls that may be under way at a time while all goes well, by the account whose they are: those of all that are drawn for one chat or another,
     * or else, as chats ask the same one first, of the one that takes most.
     */
    public Map<String, Integer> busy() {
        List<Traits> drawn = weights.drawn(ids).stream().flatMap(id -> roster.traits(id).stream()).toList();
        List<Traits> busy = drawn.isEmpty() ? ids.stream().flatMap(id -> roster.traits(id).stream()).max(Comparator.comparing(Traits::concurrency)).stream().toList() : drawn;
        return busy.stream().collect(Collectors.toMap(Traits::account, Traits::concurrency, Math::max));
    }

    /** The ids of those that have no price, as they are or were when they were last in service; of those that never were, nobody knows one. */
    public List<String> unpriced() {
        return ids.stream().filter(id -> roster.traits(id).filter(Traits::priced).isEmpty()).toList();
    }

    /** Those that are away, were in service, and may be back before the setting {@code patience} is over. */
    public List<String> expected() {
        return away().stream().filter(id -> !roster.left(id).isZero()).toList();
    }

    /** Those that were in service and are not at this moment. */
    public List<String> away() {
        return ids.stream().filter(id -> roster.find(id).isEmpty() && roster.traits(id).isPresent()).toList();
    }

    /** Is completed when somebody comes or goes, from this moment on. */
    public CompletableFuture<Void> change() {
        return roster.change();
    }

    /**
     * Waits until one is in service that has not had its turn; all who wait do so until the same moment, which the setting
     * {@code patience} gives.
     *
     * @param had those that had their turn
     * @return whether one is
     * @throws CancellationException if the thread is interrupted; it still is
     */
    public boolean awaitArrival(Set<Handle> had) {
        return roster.awaitArrival(ids, had);
    }

    /** Why none answers in time: each that is in service rests for longer than it is waited for. Empty where one may. */
    public Optional<String> resting() {
        List<Handle> present = present();
        List<String> rests = present.stream().flatMap(handle -> handle.longRest().map(rest -> words(handle.id(), rest)).stream()).toList();
        return present.isEmpty() || !expected().isEmpty() || rests.size() < present.size() ? Optional.empty() : Optional.of(String.join("; ", rests));
    }

    private static String words(String id, ProviderState.Rest rest) {
        String until = rest.until().equals(Instant.MAX) ? "it is mended" : rest.until().truncatedTo(ChronoUnit.SECONDS).toString();
        return id + " is left alone until " + until + ": " + rest.reason();
    }

    /** Why none can answer, as they are set now; empty where one may, also where that has to be waited for. */
    public Optional<String> problem() {
        List<Handle> present = present();
        if (ids.isEmpty() || !expected().isEmpty()) {
            return Optional.empty();
        }
        if (present.isEmpty()) {
            return Optional.of("there is no provider " + String.join(", ", ids) + " in service; 'providers' lists those that are");
        }
        List<String> problems = present.stream()
                .flatMap(handle -> handle.problem().stream().map(words -> handle.id() + " cannot be asked: " + words)).toList();
        return problems.size() == present.size() ? Optional.of(problems.stream().collect(Collectors.joining("; "))) : Optional.empty();
    }
}
