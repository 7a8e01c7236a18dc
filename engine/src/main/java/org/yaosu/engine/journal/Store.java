package org.yaosu.engine.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The connections to a journal: one that writes, one for short looks, and more for who reads long. Opened when they are first needed.
 * Safe for use by several threads.
 */
final class Store implements AutoCloseable {

    private final JournalFile file;
    private final LockFile locks;
    private final Slot writer = new Slot();
    private final Slot reader = new Slot();
    private final Appender appender = new Appender(this);

    Store(JournalFile file, LockFile locks) {
        this.file = file;
        this.locks = locks;
    }

    JournalFile file() {
        return file;
    }

    /** Whether there is anything to read. */
    boolean exists() {
        return file.exists();
    }

    /** Whether it can be written, or made where it is not there yet. */
    void check() throws IOException {
        if (exists()) {
            // the same again: a page is written for it, as for any change
            write(database -> {
                database.run("PRAGMA user_version = " + database.number("PRAGMA user_version"));
                return null;
            });
        } else {
            file.checkMakeable();
        }
    }

    /** All of the work is there when this returns, or nothing is. */
    <T> T write(Database.Work<T> work) throws IOException {
        return writer.use(database -> database.write(work));
    }

    /** The change is there when this returns; others may be in the same transaction. See {@link Appender}. */
    void append(Appender.Change change) throws IOException {
        appender.append(change);
    }

    /** Work on the file as a whole, while nobody here writes. On a connection of its own: SQLite refuses it where statements are kept. */
    <T> T whole(Database.Work<T> work) throws IOException {
        return writer.use(waiting -> {
            try (Database database = open()) {
                return work.on(database);
            }
        });
    }

    /** A short look. */
    <T> T look(Database.Work<T> work) throws IOException {
        return reader.use(work);
    }

    /** What takes long, on a connection of its own: nobody waits for it, and it sees one state. */
    <T> T read(Database.Work<T> work) throws IOException {
        try (Database database = open()) {
            return database.read(work);
        } catch (SQLException failure) {
            throw file.trouble().of(failure);
        }
    }

    private Database open() throws IOException {
        file.make();
        // one at a time: those who find a new file would be in each other's way
        return locks.alone(file::open);
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
    }

    /** A connection that is kept. */
    private final class Slot {

        /** Not fair: it is held for moments, and to hand it to the one who waits longest takes longer than that where threads wait for a processor. */
        private final ReentrantLock lock = new ReentrantLock();
        private Database database;
        private boolean closed;

        <T> T use(Database.Work<T> work) throws IOException {
            lock.lock();
            try {
                if (closed) {
                    throw new IOException("the journal in " + file.folder() + " is closed, because the engine stops");
                }
                if (database == null) {
                    database = open();
                }
                return work.on(database);
            } catch (SQLException failure) {
                if (database != null) {
                    database.forgetStatements();
                }
                throw file.trouble().of(failure);
            } finally {
                lock.unlock();
            }
        }

        void close() {
            lock.lock();
            try {
                closed = true;
                if (database != null) {
                    database.close();
                }
            } catch (SQLException failure) {
                throw new UncheckedIOException(file.trouble().of(failure));
            } finally {
                lock.unlock();
            }
        }
    }
}
