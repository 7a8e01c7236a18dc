package org.yaosu.web.api.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A folder that is nobody else's, in this process or in another, until this is closed. Safe for use by several threads. */
final class FolderLock implements AutoCloseable {

    /** The file that processes lock. */
    static final String FILE = "lock";

    /** Those of this process: POSIX drops a process's lock as soon as it closes any of its descriptors of the file, so there is never a second one. */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a folder, which is made where there is none.
     *
     * @param folder an absolute path
     * @return empty where it is somebody else's
     */
    static Optional<FolderLock> take(Path folder) throws IOException {
        if (!TAKEN.add(folder)) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            Optional<FolderLock> lock = lock(folder);
            taken = lock.isPresent();
            return lock;
        } finally {
            if (!taken) {
                TAKEN.remove(folder);
            }
        }
    }

    private static Optional<FolderLock> lock(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        FileChannel channel = FileChannel.open(OwnerOnly.file(folder.resolve(FILE)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            // another process that held it may have deleted it on its way out
            locked = channel.tryLock() != null && Files.exists(folder.resolve(FILE));
        } catch (OverlappingFileLockException reloaded) {
            // a bundle of this process that is on its way out
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(new FolderLock(folder, channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            TAKEN.remove(folder);
        }
    }
}
