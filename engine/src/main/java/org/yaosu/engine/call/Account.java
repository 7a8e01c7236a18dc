package org.yaosu.engine.call;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * The slots and the rate that all providers of one account have in common, also with other processes where there is a folder for data. A
 * provider whose limit is N takes slots below N, the highest first: who has a lower limit finds his, and together nobody
 * goes beyond the highest. Safe for use by several threads.
 */
final class Account {

    private static final Logger LOG = Logger.getLogger(Account.class.getName());

    /** Nanoseconds. A moment further off than so many turns, and this, was not meant: a clock was wrong. */
    private static final long FURTHEST = TimeUnit.MINUTES.toNanos(1);
    private static final long FURTHEST_TURNS = 1000;

    private final String name;
    private final LongSupplier clock;
    private final AtomicReference<CompletableFuture<Void>> bell = new AtomicReference<>(new CompletableFuture<>());
    private final BitSet taken = new BitSet();
    private final Set<Party> waiting = new HashSet<>();
    private Optional<Path> folder;
    private Optional<AccountFile> file = Optional.empty();
    private long moment;

    /**
     * @param folder of the platform's data; without one, limits hold within this process
     * @param clock of all processes: milliseconds since 1970
     */
    Account(String name, Optional<Path> folder, LongSupplier clock) {
        this.name = name;
        this.clock = clock;
        this.folder = folder;
    }

    /**
     * Takes a slot, where one is free and it is this party's turn.
     *
     * @param below how many calls at a time the party may have
     * @param patient whether it has waited for a while on the others' account
     * @return empty where it has to wait: for its own calls or, where it {@link Party#waitsBelow waits}, for somebody else's
     */
    synchronized OptionalInt take(Party party, int below, boolean patient) {
        if (party.size() >= below) {
            waitsNoMore(party);
            return OptionalInt.empty();
        }
        int[] others = others(party);
        for (int slot = taken.previousClearBit(below - 1); slot >= 0; slot = taken.previousClearBit(slot - 1)) {
            if (mayTake(party, slot, others, patient) && lock(slot)) {
                taken.set(slot);
                party.hold(slot);
                return OptionalInt.of(slot);
            }
        }
        waits(party, below);
        return OptionalInt.empty();
    }

    /**
     * Where others wait for a slot, each has an equal part of those that they could take. What is left over goes to whoever comes
     * first; the process in which a slot was freed would always be that, so it waits like the others.
     */
    private static boolean mayTake(Party party, int slot, int[] others, boolean patient) {
        int wanted = 0;
        int parties = 1;
        for (int below : others) {
            if (slot < below) {
                wanted = Math.max(wanted, below);
                parties++;
            }
        }
        int own = parties == 1 ? 0 : party.size(wanted);
        return parties == 1 || own < wanted / parties || patient && own * parties < wanted;
    }

    /** Whoever waits for a slot is served before this returns. */
    void free(Party party, int slot) {
        synchronized (this) {
            party.drop(slot);
            taken.clear(slot);
            file(open -> {
                open.free(slot);
                return slot;
            });
        }
        // Others' locks are taken next, and they ask this account with theirs.
        bell.getAndSet(new CompletableFuture<>()).complete(null);
    }

    /** The party has what it waited for, or gave up. */
    synchronized void waitsNoMore(Party party) {
        if (party.waitsBelow() > 0) {
            waits(party, 0);
        }
    }

    /** The call of this slot was refused. It keeps the slot, but is not under way any more. */
    synchronized void refused(Party party, int slot) {
        party.refused(slot);
    }

    /** Calls of the party that are under way. */
    synchronized int underWay(Party party) {
        return party.underWay();
    }

    synchronized boolean waits(Party party) {
        return party.waitsBelow() > 0;
    }

    private void waits(Party party, int below) {
        party.waits(below);
        if (below > 0) {
            waiting.add(party);
        } else {
            waiting.remove(party);
        }
        int most = waiting.stream().mapToInt(Party::waitsBelow).max().orElse(0);
        file(open -> {
            open.waits(most);
            return most;
        });
    }

    private int[] others(Party party) {
        int[] here = waiting.stream().filter(other -> other != party).mapToInt(Party::waitsBelow).toArray();
        int[] elsewhere = file(AccountFile::waiting).orElseGet(() -> new int[0]);
        return here.length == 0 ? elsewhere : IntStream.concat(IntStream.of(here), IntStream.of(elsewhere)).toArray();
    }

    private boolean lock(int slot) {
        return file(open -> open.take(slot)).orElse(true);
    }

    /**
     * Takes the next moment that the rate allows.
     *
     * @param rate calls a second
     * @return how far off it is
     */
    synchronized Duration reserve(double rate, Instant now) {
        long at = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        long turn = (long) Math.max(1, Math.min(TimeUnit.DAYS.toNanos(1), TimeUnit.SECONDS.toNanos(1) / rate));
        long furthest = at + Math.max(FURTHEST, FURTHEST_TURNS * turn);
        LongUnaryOperator free = before -> before > furthest ? at : Math.max(at, before);
        LongUnaryOperator next = before -> free.applyAsLong(before) + turn;
        long before = file(open -> open.moment(next)).orElse(moment);
        moment = next.applyAsLong(before);
        return Duration.ofNanos(free.applyAsLong(before) - at);
    }

    /** Is completed when a slot is freed in this process, from this moment on. */
    CompletableFuture<Void> change() {
        return bell.get();
    }

    /** Lets other processes have what this one held. Limits hold within it from now on. */
    synchronized void close() {
        folder = Optional.empty();
        Optional<AccountFile> open = file;
        file = Optional.empty();
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (IOException unclosed) {
            LOG.log(Level.FINE, "the limits of the account " + name + " were not closed", unclosed);
        }
    }

    /** Does something with the file, opened when it is first needed; empty where there is none. */
    private <T> Optional<T> file(Use<T> use) {
        try {
            if (file.isEmpty() && folder.isPresent()) {
                file = Optional.of(AccountFile.open(folder.get(), name, clock));
            }
            return file.isPresent() ? Optional.of(use.of(file.get())) : Optional.empty();
        } catch (IOException unusable) {
            LOG.log(Level.WARNING, "account {0}: its limits are not shared with other processes, as {1} cannot be used ({2}); make that folder writable and start again",
                    new Object[] {name, folder.map(data -> data.resolve("limits")).orElseThrow(), unusable.getMessage()});
            close();
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Use<T> {

        T of(AccountFile file) throws IOException;
    }
}
