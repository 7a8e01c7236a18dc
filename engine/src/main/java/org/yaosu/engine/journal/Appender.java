package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes what many threads have to write at the same moment in one transaction: answers of calls that run in step come in step, and
 * a transaction for all of them costs hardly more than one for each. Safe for use by several threads.
 */
final class Appender {

    private final Store store;
    private final Queue<Appended> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    Appender(Store store) {
        this.store = store;
    }

    /** Changes rows in a transaction, which others may share. Is done anew where that fails. */
    @FunctionalInterface
    interface Change {
        void on(Database database) throws SQLException, IOException;
    }

    /** A change, and how it ended. */
    private record Appended(Change change, CompletableFuture<Void> written) {
    }

    /**
     * The change is there when this returns.
     *
     * @throws IOException if it is not
     */
    void append(Change change) throws IOException {
        Appended mine = new Appended(change, new CompletableFuture<>());
        waiting.add(mine);
        while (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            try {
                writeWaiting();
            } finally {
                writing.set(false);
            }
        }
        try {
            mine.written.join();
        } catch (CompletionException failure) {
            throw cause(failure);
        }
    }

    /** What is no failure of the journal's is thrown as it was. */
    private static IOException cause(CompletionException failure) {
        if (failure.getCause() instanceof Error sick) {
            throw sick;
        }
        if (failure.getCause() instanceof RuntimeException broken) {
            throw broken;
        }
        return failure.getCause() instanceof IOException unwritten ? unwritten : new IOException(failure.getCause());
    }

    private void writeWaiting() {
        List<Appended> together = new ArrayList<>();
        for (Appended one = waiting.poll(); one != null; one = waiting.poll()) {
            together.add(one);
        }
        try {
            write(together);
        } catch (IOException | RuntimeException failure) {
            // one may be at fault for all
            together.forEach(this::writeAlone);
        } catch (Error sick) {
            // each hears of it: to throw it here would leave those who have come meanwhile to wait for ever
            together.forEach(one -> one.written.completeExceptionally(sick));
        }
    }

    private void writeAlone(Appended one) {
        try {
            write(List.of(one));
        } catch (IOException | RuntimeException | Error failure) {
            one.written.completeExceptionally(failure);
        }
    }

    private void write(List<Appended> together) throws IOException {
        store.write(database -> {
            for (Appended one : together) {
                one.change.on(database);
            }
            return null;
        });
        together.forEach(one -> one.written.complete(null));
    }
}
