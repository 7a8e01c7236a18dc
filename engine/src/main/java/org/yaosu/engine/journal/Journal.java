package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunBusyException;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunReplies;
import org.yaosu.api.run.RunReport;
import org.yaosu.engine.call.CallKey;

/**
 * The journal of a data folder: an SQLite file, opened when it is first needed, and made when something is to be written. A process
 * that is killed loses nothing that it was told is written; a power cut may lose the last transactions and damages nothing. Errors
 * say what is wrong, where, and what to do; they quote nothing of what is kept. Safe for use by several threads and processes.
 */
@Component(service = Journal.class)
public final class Journal implements AutoCloseable {

    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";

    private final LockFile locks;
    private final Store store;
    private final RunTable runs;
    private final ChatTable chats = new ChatTable(new FormTable());
    private final Forgetting forgetting;

    /** In the platform's folder of data; in a server that names none, in the bundle's own. */
    @Activate
    public Journal(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(DATA)).map(Path::of).orElseGet(() -> context.getDataFile("data").toPath()));
    }

    /** @param folder where its files are; made when they are */
    public Journal(Path folder) {
        this(folder, List.of());
    }

    /** @param limits more pragmas for each connection */
    Journal(Path folder, List<String> limits) {
        JournalFile file = new JournalFile(folder, limits);
        this.locks = new LockFile(folder);
        this.store = new Store(file, locks);
        this.runs = new RunTable(locks);
        this.forgetting = new Forgetting(store, file.trouble());
    }

    /** Begins a run. */
    public RunLog begin(RunOrder order) throws IOException {
        return hold(taken -> store.write(database -> {
            long id = RunTable.begin(database, order, Instant.now());
            // before anybody can see it: it would look interrupted
            FileLock lock = taken.take(id);
            RunTable.happened(database, id, Instant.now(), "begun by process " + ProcessHandle.current().pid());
            return new RunLog(store, chats, lock, id, order, 0, Duration.ZERO);
        }));
    }

    /**
     * Takes up a run; {@link RunLog#begin} says that work on it goes on.
     *
     * @throws RunBusyException if somebody is at work on it
     * @throws BatchException if there is none of this number
     */
    public RunLog takeUp(long id) throws IOException {
        if (!store.exists()) {
            throw RunTable.none(id);
        }
        return hold(taken -> {
            FileLock lock = taken.take(id);
            return store.write(database -> {
                RunOrder order = RunTable.order(database, id).orElseThrow(() -> RunTable.none(id));
                return new RunLog(store, chats, lock, id, order, CallTable.spent(database, id), RunTable.worked(database, id));
            });
        });
    }

    /** Tells the chats of a run that somebody may be at work on; see {@link RunLog#tell}. */
    public void tell(long id, RunLog.Teller teller) throws IOException {
        read(id, database -> {
            chats.tell(database, id, teller);
            return null;
        });
    }

    /** See {@link org.yaosu.api.run.Runs#check}. */
    public void check() throws IOException {
        store.check();
    }

    /** See {@link org.yaosu.api.run.Runs}, as the others of these names. */
    public List<Run> list(long below, int most) throws IOException {
        return store.exists() ? store.read(database -> runs.list(database, below, most)) : List.of();
    }

    public Map<Long, Path> inputs() throws IOException {
        return store.exists() ? store.read(RunTable::inputs) : Map.of();
    }

    public Optional<Run> newest() throws IOException {
        return store.exists() ? store.read(runs::newest) : Optional.empty();
    }

    public RunReport report(long id) throws IOException {
        return read(id, database -> runs.report(database, id).orElseThrow());
    }

    /** What a run was last told to do. */
    public RunOrder order(long id) throws IOException {
        return read(id, database -> RunTable.order(database, id).orElseThrow());
    }

    /** Chats that wait for their turn are no troubled ones. */
    public List<RunChat> chats(long id, long after, boolean troubledOnly, int most) throws IOException {
        return read(id, database -> ChatTable.chats(database, id, after, troubledOnly, most));
    }

    /** Whether this is so of everything that a run has of the chats that it could read: nothing of those that had no turn. */
    public boolean all(long id, Predicate<Optional<Kept>> so) throws IOException {
        return read(id, database -> chats.all(database, id, so));
    }

    public void replies(long id, RunReplies listener) throws IOException {
        read(id, database -> {
            CallTable.replies(database, id, listener);
            return null;
        });
    }

    /**
     * See {@link org.yaosu.api.run.Runs#forget}.
     *
     * @throws IOException if the run is deleted, but traces of it remain in the files because others read or write them; to forget
     *         it again wipes them out
     */
    public void forget(long id) throws IOException {
        if (!store.exists()) {
            throw RunTable.none(id);
        }
        FileLock held = locks.take(id).orElseThrow(() -> busy(id, "stop that before you forget it"));
        try {
            forgetting.forget(id);
        } finally {
            held.release();
        }
    }

    /** Whether a call was answered before. */
    public boolean knows(CallKey key) throws IOException {
        return store.exists() && store.look(database -> CallTable.knows(database, key));
    }

    /** The mean time of the last calls of a provider that succeeded, at most so many; empty where there are none. */
    public Optional<Duration> callTime(String provider, int last) throws IOException {
        return store.exists() ? store.look(database -> CallTable.time(database, provider, last)) : Optional.empty();
    }

    @Override
    @Deactivate
    public void close() {
        store.close();
    }

    private <T> T read(long id, Database.Work<T> work) throws IOException {
        if (!store.exists()) {
            throw RunTable.none(id);
        }
        return store.read(database -> {
            if (!RunTable.exists(database, id)) {
                throw RunTable.none(id);
            }
            return work.on(database);
        });
    }

    private static RunBusyException busy(long id, String advice) {
        return new RunBusyException("run " + id + " is being worked on by another command or process: " + advice);
    }

    /** Where nothing comes of it, the run is let go. */
    private RunLog hold(Holding holding) throws IOException {
        Taken taken = new Taken();
        boolean held = false;
        try {
            RunLog log = holding.with(taken);
            held = true;
            return log;
        } finally {
            if (!held && taken.lock != null) {
                taken.lock.release();
            }
        }
    }

    /** Makes what holds a lock from then on. */
    @FunctionalInterface
    private interface Holding {
        RunLog with(Taken taken) throws IOException;
    }

    /** A run's lock, on its way to the one who works on it. */
    private final class Taken {

        private FileLock lock;

        FileLock take(long run) throws IOException {
            lock = locks.take(run).orElseThrow(() -> busy(run, "wait until that has ended, or stop it"));
            return lock;
        }
    }
}
