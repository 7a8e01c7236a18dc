package org.yaosu.web.api.upload;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.yaosu.web.api.Storage;

/** Files for a moment. Safe for use by several threads. */
public final class Scratch {

    /** No request takes that long. */
    private static final Duration MOMENT = Duration.ofDays(1);

    private final Path folder;
    private final LongSupplier free;

    /**
     * @param folder theirs alone; made when it is needed
     * @param free how many bytes they leave free on the disk, at this moment
     */
    public Scratch(Path folder, LongSupplier free) {
        this.folder = folder;
        this.free = free;
    }

    /**
     * An empty file, which is gone when this is closed.
     *
     * @param path where it may be written
     */
    public record File(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /**
     * A file to write to.
     *
     * @param suffix what its name ends with
     * @throws org.yaosu.web.http.ProblemException if the disk is nearly full, or cannot be written
     */
    public File file(String suffix) {
        try {
            OwnerOnly.folder(folder);
            DiskRoom.check(folder, free.getAsLong());
            // a temporary file is its owner's alone, and who writes it anew keeps its rights
            return new File(Files.createTempFile(folder, "web-", suffix));
        } catch (IOException e) {
            throw Storage.unwritten(e);
        }
    }

    /** Deletes what a process left that was killed. */
    public void clean() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(MOMENT))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
