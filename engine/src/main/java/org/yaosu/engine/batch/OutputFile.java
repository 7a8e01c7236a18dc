package org.yaosu.engine.batch;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.yaosu.api.extract.BatchException;
import org.yaosu.engine.IoReason;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there at the end. What is no
 * regular file (a pipe, {@code /dev/stdout}) is written to directly.
 */
final class OutputFile implements Closeable {

    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

    private final Path target;
    private final Optional<Path> part;
    private final OutputStream stream;

    private OutputFile(Path target, Optional<Path> part, OutputStream stream) {
        this.target = target;
        this.part = part;
        this.stream = new BufferedOutputStream(stream, 1 << 16);
    }

    /**
     * Looks whether a file could be written, without doing so.
     *
     * @throws BatchException if it could not
     */
    static void check(Path output) {
        if (Files.exists(output) ? !Files.isWritable(output) : !Files.isDirectory(output.toAbsolutePath().getParent())) {
            throw unwritable(output);
        }
    }

    private static BatchException unwritable(Path output) {
        return new BatchException("cannot write " + output + (Files.exists(output) ? ": it is read-only; choose another output"
                : ": there is no folder " + output.toAbsolutePath().getParent() + "; create it first"));
    }

    /** @throws BatchException if nothing can be written there */
    static OutputFile create(Path output) {
        try {
            if (output.equals(STANDARD_OUTPUT)) {
                // Opened by its name, a file that it was redirected to would be written from the start.
                return new OutputFile(output, Optional.empty(), standardOutput());
            }
            if (Files.exists(output) && !Files.isRegularFile(output)) {
                return new OutputFile(output, Optional.empty(), Files.newOutputStream(output));
            }
            check(output);
            // A link is followed, so that it goes on pointing to the file.
            Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
            // Two runs may write the same file; the one that ends last wins.
            Path part = target.resolveSibling("." + target.getFileName() + "." + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
            OutputStream stream = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            OutputFile file = new OutputFile(target, Optional.of(part), stream);
            file.keepPermissions();
            return file;
        } catch (IOException unwritable) {
            throw new BatchException("cannot write " + output + ": " + IoReason.of(unwritable) + "; choose another output", unwritable);
        }
    }

    private static OutputStream standardOutput() {
        return new FileOutputStream(FileDescriptor.out) {
            @Override
            public void close() {
                // it is the process's, not ours
            }
        };
    }

    /** Records hold personal data: who could not read the old file cannot read the new one. */
    private void keepPermissions() {
        try {
            if (Files.exists(target)) {
                Files.setPosixFilePermissions(part.orElseThrow(), Files.getPosixFilePermissions(target));
            }
        } catch (IOException | UnsupportedOperationException inherited) {
            // A file system without such permissions, or one that is not ours to change: the folder's defaults hold.
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts the file in its place. */
    void commit() throws IOException {
        stream.close();
        if (part.isPresent()) {
            Files.move(part.get(), target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Leaves nothing behind unless it was committed. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (part.isPresent()) {
                Files.deleteIfExists(part.get());
            }
        }
    }
}
