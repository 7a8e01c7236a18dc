package org.yaosu.learning.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one at a time learn on from a file, also of several processes: whoever reads first would else lose what another one adds. */
public final class ModelLock {

    /** What is done meanwhile. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Locks of files are the process's: its threads need one of their own. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private ModelLock() {
    }

    /** Waits until nobody else learns on from this file. */
    public static <T> T with(Path model, Work<T> work) throws IOException {
        Path file = model.toAbsolutePath().resolveSibling("." + model.getFileName() + ".lock");
        HERE.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            try {
                return work.run();
            } finally {
                lock.release();
            }
        } finally {
            HERE.unlock();
        }
    }
}
