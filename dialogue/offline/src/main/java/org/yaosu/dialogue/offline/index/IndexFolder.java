package org.yaosu.dialogue.offline.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** A folder that an index is written beside, and put in the place of at the end. For one thread; another process may do the same. */
final class IndexFolder implements Closeable {

    /** Others may put theirs there between two steps; nobody is so unlucky so often. */
    private static final int ATTEMPTS = 100;

    private final Path index;
    private final Path work;
    private final Path fresh;

    /** @throws IOException if there is something else at the place, or nothing can be written beside it */
    IndexFolder(Path index) throws IOException {
        this.index = Files.isSymbolicLink(index) ? index.toRealPath() : index.toAbsolutePath().normalize();
        Optional<String> foreign = foreign(this.index);
        if (foreign.isPresent()) {
            throw new IOException(foreign.get());
        }
        Path parent = this.index.getParent();
        try {
            Files.createDirectories(parent);
            // Not a temporary one, which nobody else may read.
            work = Files.createDirectory(parent.resolve("." + this.index.getFileName() + "." + UUID.randomUUID()));
            fresh = Files.createDirectory(work.resolve("fresh"));
        } catch (FileAlreadyExistsException file) {
            throw new IOException(index + " cannot be written: " + file.getFile() + " is a file, not a folder", file);
        } catch (IOException unwritable) {
            throw new IOException(index + " cannot be written: nothing can be made in " + parent + " (" + unwritable.getClass().getSimpleName() + ")", unwritable);
        }
    }

    /** Why an index must not be put here; empty where it may. Looks again where another process put its index there meanwhile. */
    private static Optional<String> foreign(Path index) throws IOException {
        while (Files.exists(index)) {
            try {
                Object before = key(index);
                Optional<String> why = foreignContent(index);
                if (why.isEmpty() || Objects.equals(before, key(index))) {
                    return why;
                }
            } catch (NoSuchFileException away) {
                // It is just being replaced.
                Thread.onSpinWait();
            }
        }
        return Optional.empty();
    }

    private static Object key(Path index) throws IOException {
        return Files.readAttributes(index, BasicFileAttributes.class).fileKey();
    }

    private static Optional<String> foreignContent(Path index) throws IOException {
        if (index.getParent() == null) {
            return Optional.of(index + " cannot be replaced by an index; name a folder of its own");
        }
        if (!Files.isDirectory(index)) {
            return Optional.of(index + " is a file; name a folder for the index");
        }
        Optional<Path> other;
        try (Stream<Path> content = Files.list(index)) {
            other = content.filter(file -> !luceneFile(file)).findAny();
        }
        if (other.isPresent()) {
            return Optional.of(index + " holds something else than an index of dialogues, such as " + other.get().getFileName() + "; name another folder, or empty this one");
        }
        return empty(index) || ours(index) ? Optional.empty() : Optional.of(index + " holds something else than an index of dialogues; name another folder, or empty this one");
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static boolean luceneFile(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(IndexFileNames.SEGMENTS) || name.equals(IndexWriter.WRITE_LOCK_NAME) || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
    }

    /** Whether a folder holds an index of ours, of whatever version. */
    private static boolean ours(Path index) {
        try (Directory folder = FSDirectory.open(index)) {
            return DirectoryReader.indexExists(folder) && SegmentInfos.readLatestCommit(folder).getUserData().containsKey(Fields.VERSION);
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Where the new index is to be written. */
    Path fresh() {
        return fresh;
    }

    /** Puts the new index in the place of the old one, which those that have it open go on reading. */
    void publish() throws IOException {
        for (int attempt = 1;; attempt++) {
            Path old = work.resolve("old" + attempt);
            boolean replaces = movedAway(old);
            try {
                Files.move(fresh, index, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FileSystemException taken) {
                if (replaces && !Files.exists(index)) {
                    Files.move(old, index, StandardCopyOption.ATOMIC_MOVE);
                }
                if (attempt == ATTEMPTS || !Files.exists(index)) {
                    throw new IOException(index + " cannot be put in its place: " + taken.getReason(), taken);
                }
            }
        }
    }

    /** Whether there was an index. */
    private boolean movedAway(Path old) throws IOException {
        try {
            Files.move(index, old, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    /** Removes what is left: the old index, or the new one where it was not published. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
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
