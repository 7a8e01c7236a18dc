package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.run.RunState;
import org.yaosu.engine.call.CallBook;

/** A run that this process works on: nobody else can until it is closed. Safe for use by several threads. */
public final class RunLog implements AutoCloseable {

    private final Store store;
    private final ChatTable chats;
    private final FileLock lock;
    private final long id;
    private final Purse purse;
    private final Duration before;
    private final long start = System.nanoTime();
    private final AtomicReference<IOException> trouble = new AtomicReference<>();
    private volatile RunOrder order;

    /**
     * @param spent what was spent before
     * @param before how long it was worked on before
     */
    RunLog(Store store, ChatTable chats, FileLock lock, long id, RunOrder order, double spent, Duration before) {
        this.store = store;
        this.chats = chats;
        this.lock = lock;
        this.id = id;
        this.order = order;
        this.purse = new Purse(order.request().spending().budget(), spent);
        this.before = before;
    }

    /** The number of the run. */
    public long id() {
        return id;
    }

    public RunOrder order() {
        return order;
    }

    /** Work begins again, on these terms: another input, output or budget. */
    public void begin(RunOrder other) throws IOException {
        write(database -> {
            RunTable.order(database, id, other);
            RunTable.state(database, id, RunState.RUNNING);
            RunTable.happened(database, id, Instant.now(), "taken up again by process " + ProcessHandle.current().pid());
        });
        order = other;
        purse.budget(other.request().spending().budget());
    }

    /** What is there of a chat. */
    public Optional<Kept> kept(Content content) throws IOException {
        return store.look(database -> chats.kept(database, id, content));
    }

    /**
     * Writes entries in one transaction: all of them are there afterwards, or none.
     *
     * @throws IOException if they cannot be written, or a book could not be since the last time; nothing of them is there then
     */
    public void commit(List<Entry> entries) throws IOException {
        List<ChatTable.Change> changes = entries.stream().map(chats::change).toList();
        write(database -> ChatTable.write(database, id, changes));
    }

    /** The input ends after so many chats: what stood behind is not there any more. */
    public void endsAfter(long count) throws IOException {
        write(database -> ChatTable.endAfter(database, id, count));
    }

    /** The books for a chat. Where something cannot be written, the next {@link #commit} says so. */
    public CallBook book(Content chat) {
        return new Book(this, store, purse, chat);
    }

    /** What was spent by now, in the account's currency. */
    public double spent() {
        return purse.spent();
    }

    /** Tells each chat in its order. */
    public void tell(Teller teller) throws IOException {
        store.read(database -> {
            chats.tell(database, id, teller);
            return null;
        });
    }

    /** Writes down that something happened. */
    public void happened(String what) throws IOException {
        write(database -> RunTable.happened(database, id, Instant.now(), what));
    }

    /** The run is done: nothing of its order is left to do. */
    public void done() throws IOException {
        RunOrder settled = order.again(false);
        write(database -> {
            RunTable.order(database, id, settled);
            RunTable.state(database, id, RunState.DONE);
        });
        order = settled;
    }

    /** The run was stopped, and can be gone on with. */
    public void interrupted() throws IOException {
        write(database -> RunTable.state(database, id, RunState.INTERRUPTED));
    }

    /** Lets the run go; one that does not stand otherwise is interrupted. */
    @Override
    public void close() {
        try {
            lock.release();
        } catch (IOException closed) {
            // the channel is closed, and the lock gone with it
        }
    }

    /** Keeps what is to be said at the next opportunity. */
    void trouble(IOException failure) {
        trouble.accumulateAndGet(failure, (first, later) -> {
            if (first == null) {
                return later;
            }
            first.addSuppressed(later);
            return first;
        });
    }

    /** Every change says how long the run was worked on: a process that is killed counts up to its last one. */
    private void write(Changing changing) throws IOException {
        IOException unsaid = trouble.getAndSet(null);
        if (unsaid != null) {
            throw unsaid;
        }
        store.write(database -> {
            changing.on(database);
            RunTable.changed(database, id, Instant.now(), before.plusNanos(System.nanoTime() - start));
            return null;
        });
    }

    /** Changes rows in a transaction. */
    @FunctionalInterface
    private interface Changing {
        void on(Database database) throws SQLException, IOException;
    }

    /** Hears of the chats of a run. */
    public interface Teller {

        /** @param extraction with the id of the chat at this place */
        void extraction(long index, Extraction extraction) throws IOException;

        /** A chat without a record: it failed, or could not be read. */
        void rejection(Rejection rejection) throws IOException;

        /** A chat that has had no turn yet; the reason says so. */
        default void waiting(Rejection rejection) throws IOException {
            rejection(rejection);
        }
    }
}
