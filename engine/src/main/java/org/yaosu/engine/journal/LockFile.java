package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Who works on a run: the one that holds the lock of the byte of its number in this file; a process that dies lets go. Byte 0 is
 * for who opens the journal.
 *
 * <p>A POSIX process loses all its locks of a file when any of its channels on it is closed. So the whole of Java has one
 * channel for a file, engines of other class loaders included, and keeps it: it is found among the system's properties.
 */
final class LockFile {

    private static final String CHANNELS = "org.yaosu.engine.journal.locks";

    /** Who only looks whether a run is locked holds its lock for a moment, which is waited for. */
    private static final long GLANCE = TimeUnit.SECONDS.toNanos(1);

    /** What opening a journal may take where its log has to be read first. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path file;

    LockFile(Path folder) {
        this.file = folder.toAbsolutePath().resolve("journal.lock");
    }

    /** Takes a run; empty where another one has it. */
    Optional<FileLock> take(long run) throws IOException {
        return take(run, GLANCE);
    }

    /** Never blocks in the channel: an interrupt would close it, and every run be let go. */
    private Optional<FileLock> take(long number, long patience) throws IOException {
        FileChannel channel = channel();
        long end = System.nanoTime() + patience;
        while (true) {
            Optional<FileLock> lock = attempt(channel, number, false);
            if (lock.isPresent() || System.nanoTime() > end) {
                return lock;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Whether anybody works on a run. */
    boolean taken(long run) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        FileChannel channel = channel();
        synchronized (channel) {
            // shared, so that two who look do not take each other for workers
            Optional<FileLock> lock = attempt(channel, run, true);
            if (lock.isPresent()) {
                lock.get().release();
            }
            return lock.isEmpty();
        }
    }

    /** Does something while no other one does. */
    <T> T alone(Opening<T> work) throws IOException {
        FileLock held = take(0, PATIENCE).orElseThrow(() -> new IOException(file
                + " has been locked for too long by another process that opens the journal: try again when it has ended"));
        try {
            return work.call();
        } finally {
            held.release();
        }
    }

    /** Something to do alone. */
    @FunctionalInterface
    interface Opening<T> {
        T call() throws IOException;
    }

    private static Optional<FileLock> attempt(FileChannel channel, long run, boolean shared) throws IOException {
        synchronized (channel) {
            try {
                return Optional.ofNullable(channel.tryLock(run, 1, shared));
            } catch (OverlappingFileLockException ours) {
                return Optional.empty();
            }
        }
    }

    private FileChannel channel() throws IOException {
        Files.createDirectories(file.getParent());
        JournalFile.createOwn(file);
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        Map<Object, FileChannel> channels = channels();
        synchronized (channels) {
            Object known = key == null ? file.toRealPath() : key;
            FileChannel channel = channels.get(known);
            if (channel == null) {
                channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                channels.put(known, channel);
            }
            return channel;
        }
    }

    /** Only types of Java itself, so that no class loader is held. */
    @SuppressWarnings("unchecked")
    private static Map<Object, FileChannel> channels() {
        return (Map<Object, FileChannel>) System.getProperties().computeIfAbsent(CHANNELS, name -> new ConcurrentHashMap<Object, FileChannel>());
    }
}
