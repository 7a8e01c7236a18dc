package org.yaosu.dialogue.command.answer;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whoever holds it writes an output; a process that dies lets go. It is a file of its own, {@code OUT.part.lock}, which is there only
 * while it is held or where its process was killed: a POSIX process loses all its locks of a file as soon as it closes that file
 * anywhere, so the lock cannot be on one that is read as well.
 */
final class OutputLock implements Closeable {

    /** What this process holds: it may not even open those. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Written behind the removal: says to who had opened the file before that it is there no more. */
    private static final int REMOVED = 1;

    private final Path file;
    private final RandomAccessFile locked;

    private OutputLock(Path file, RandomAccessFile locked) {
        this.file = file;
        this.locked = locked;
    }

    /**
     * Takes the lock of an output; empty where another one has it.
     *
     * @param part where its unfinished replies stand
     */
    static Optional<OutputLock> take(Path part) throws IOException {
        Path file = part.toAbsolutePath().getParent().toRealPath().resolve(part.getFileName() + ".lock");
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<OutputLock> taken = Optional.empty();
        try {
            taken = attempt(file);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<OutputLock> attempt(Path file) throws IOException {
        while (true) {
            // not a channel of its own: an interrupt would close that
            RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
            boolean kept = false;
            try {
                if (!locked(opened)) {
                    return Optional.empty();
                }
                if (opened.length() == 0) {
                    kept = true;
                    return Optional.of(new OutputLock(file, opened));
                }
                // removed between opening and locking: there may be a new one by now
            } finally {
                if (!kept) {
                    opened.close();
                }
            }
        }
    }

    private static boolean locked(RandomAccessFile opened) throws IOException {
        try {
            // given back when the file is closed
            FileLock lock = opened.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    /** Lets go, and removes the file. */
    @Override
    public void close() throws IOException {
        try (locked) {
            Files.deleteIfExists(file);
            locked.write(REMOVED);
        } finally {
            HELD.remove(file);
        }
    }
}
