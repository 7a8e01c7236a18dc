package org.yaosu.web.api.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The place of one file, which nobody else uses until this is closed; unless the file is kept, it is deleted then. For one thread. */
public final class Upload implements AutoCloseable {

    private static final String FINGERPRINT = "fingerprint";

    private final Path folder;
    private final FolderLock lock;
    private boolean kept;

    Upload(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Whether this is where a run reads its file. */
    public boolean isOf(Path input) {
        return Uploads.name(input.getParent()).equals(Uploads.name(folder));
    }

    /** What was written down of a file that has arrived before; empty where nothing can be read. */
    public Optional<String> fingerprint() {
        try {
            return Optional.of(Files.readString(folder.resolve(FINGERPRINT)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Deletes what is there, and which no run reads. */
    public void clear() throws IOException {
        Uploads.clear(folder);
    }

    /** Writes down what tells its request from others; that is there whole or not at all. */
    public void mark(String fingerprint) throws IOException {
        Path part = Files.writeString(OwnerOnly.file(folder.resolve(FINGERPRINT + ".part")), fingerprint);
        Files.move(part, folder.resolve(FINGERPRINT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A run reads it from now on, or has read it before. */
    public void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!kept) {
                Uploads.delete(folder);
            }
        } finally {
            lock.close();
        }
    }
}
