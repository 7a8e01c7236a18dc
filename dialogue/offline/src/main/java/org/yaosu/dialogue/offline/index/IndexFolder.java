package org.yaosu.dialogue.offline.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** A folder that an index is written beside, and put in the place of at the end. For one thread. */
final class IndexFolder implements Closeable {

    private final Path index;
    private final Path fresh;

    /** @throws IOException if there is something else at the place, or nothing can be written beside it */
    IndexFolder(Path index) throws IOException {
        this.index = index.toAbsolutePath().normalize();
        Optional<String> foreign = foreign(this.index);
        if (foreign.isPresent()) {
            throw new IOException(foreign.get());
        }
        Path parent = this.index.getParent();
        Files.createDirectories(parent);
        fresh = Files.createTempDirectory(parent, "." + this.index.getFileName() + ".");
    }

    /** Why an index must not be put here; empty where it may. */
    private static Optional<String> foreign(Path index) throws IOException {
        if (index.getParent() == null) {
            return Optional.of(index + " cannot be replaced by an index; name a folder of its own");
        }
        if (!Files.exists(index)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(index)) {
            return Optional.of(index + " is a file; name a folder for the index");
        }
        try (Stream<Path> content = Files.list(index)) {
            if (content.findAny().isEmpty()) {
                return Optional.empty();
            }
        }
        return ours(index) ? Optional.empty() : Optional.of(index + " holds something else than an index of dialogues; name another folder, or empty this one");
    }

    /** Whether a folder holds an index of ours, of whatever version. */
    private static boolean ours(Path index) {
        try (Directory folder = FSDirectory.open(index)) {
            return DirectoryReader.indexExists(folder) && SegmentInfos.readLatestCommit(folder).getUserData().containsKey(Fields.VERSION);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
            return false;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Where the new index is to be written. */
    Path fresh() {
        return fresh;
    }

    /** Puts the new index in the place of the old one, which those that have it open go on reading. */
    void publish() throws IOException {
        Path old = Files.createTempDirectory(index.getParent(), "." + index.getFileName() + ".");
        if (Files.exists(index)) {
            Files.move(index, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, index, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    @Override
    public void close() throws IOException {
        delete(fresh);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException stays) {
                        throw new UncheckedIOException(stays);
                    }
                });
            } catch (UncheckedIOException stays) {
                throw stays.getCause();
            }
        }
    }
}
