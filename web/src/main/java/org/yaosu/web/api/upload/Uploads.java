package org.yaosu.web.api.upload;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.web.api.Sha256;

/**
 * The files of runs that came over HTTP. Each has a folder, which is locked as long as the file arrives; a request that can be sent
 * again finds the folder by its key. Which run reads a file is in the journal, by the name of the folder alone: the data folder may
 * have been moved since, or be reached by another way. Safe for use by several threads and processes.
 */
public final class Uploads {

    /** The digest of a key, or a UUID. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path root;

    /** @param root the folder of theirs alone; made when it is needed */
    public Uploads(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * The place for a file.
     *
     * @param key whose request of which key it is; empty where it cannot be sent again
     * @return empty where the file of this key is still arriving
     * @throws IOException if the folder cannot be written
     */
    public Optional<Upload> claim(Optional<String> key) throws IOException {
        Path folder = root.resolve(key.map(Sha256::hex).orElseGet(() -> UUID.randomUUID().toString()));
        return FolderLock.take(folder).map(lock -> new Upload(folder, lock));
    }

    /** What the folder of a run's file is called, where that is one of these. */
    static Optional<String> name(Path folder) {
        return Optional.ofNullable(folder).map(Path::getFileName).map(Path::toString).filter(name -> NAME.matcher(name).matches());
    }

    /** The folder that a run's file is in, where it came over HTTP. */
    private Optional<Path> folder(Path input) {
        return name(input.getParent()).map(root::resolve).filter(Files::isDirectory);
    }

    /** Makes the file that a run writes besides the journal, where its own came over HTTP: whoever writes it anew keeps its rights. */
    public void prepareOutput(Path input, Path output) throws IOException {
        Optional<Path> folder = folder(input);
        if (folder.isPresent() && folder.get().equals(output.toAbsolutePath().getParent())) {
            OwnerOnly.file(output);
        }
    }

    /** Deletes what a run wrote besides the journal, where its file came over HTTP. */
    public void dropOutput(Path input, Path output) throws IOException {
        Optional<Path> folder = folder(input);
        if (folder.isPresent() && Files.exists(output) && Files.isSameFile(folder.get(), output.toAbsolutePath().getParent())) {
            Files.delete(output);
        }
    }

    /** Deletes the file of a run, and all that is beside it, where it came over HTTP and no other run reads it. */
    public void forget(Path input, Inputs inputs) throws IOException {
        Optional<Path> folder = folder(input);
        if (folder.isPresent()) {
            deleteUnread(folder.get(), inputs);
        }
    }

    /**
     * Deletes files that no run reads, as a process leaves them that was killed, or a run that somebody else forgot.
     *
     * @throws IOException also where nobody can tell which files are read
     */
    public void clean(Inputs inputs) throws IOException {
        List<Path> folders = folders();
        Set<String> read = names(inputs);
        for (Path folder : folders) {
            if (!read.contains(folder.getFileName().toString())) {
                deleteUnread(folder, inputs);
            }
        }
    }

    /** Asks once more when no run can begin to read it. */
    private static void deleteUnread(Path folder, Inputs inputs) throws IOException {
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isPresent()) {
            try {
                if (!names(inputs).contains(folder.getFileName().toString())) {
                    delete(folder);
                }
            } finally {
                lock.get().close();
            }
        }
    }

    private static Set<String> names(Inputs inputs) throws IOException {
        return inputs.now().stream().map(Path::getParent).map(Uploads::name).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> name(entry).isPresent() && Files.isDirectory(entry)).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** Without the lock, which goes last: it holds others off. */
    static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> !file.endsWith(FolderLock.FILE))) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        clear(folder);
        Files.deleteIfExists(folder.resolve(FolderLock.FILE));
        Files.delete(folder);
    }
}
