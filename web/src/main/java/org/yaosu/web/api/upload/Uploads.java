package org.yaosu.web.api.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of runs that came over HTTP. Each has a folder, which is locked as long as the file arrives; a request that can be sent
 * again finds the folder by its key. Which run reads a file is in the journal. Safe for use by several threads and processes.
 */
public final class Uploads {

    static final String NOTE = "upload.json";
    private static final String LOCK = "lock";

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
        Path folder = root.resolve(key.map(Uploads::digest).orElseGet(() -> UUID.randomUUID().toString()));
        Files.createDirectories(folder);
        return lock(folder).map(lock -> new Upload(folder, lock));
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What holds the lock until it is closed. */
    private static Optional<FileChannel> lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException ours) {
            // this process takes it in
        }
        channel.close();
        return Optional.empty();
    }

    /** The folder that a run's file is in, where it came over HTTP. */
    private Optional<Path> folder(Path input) {
        return Optional.ofNullable(input.getParent()).filter(folder -> root.equals(folder.getParent()));
    }

    /** What a run's file is called. */
    public String name(Path input) {
        return folder(input).flatMap(folder -> Note.read(folder.resolve(NOTE))).map(Note::name).orElseGet(() -> String.valueOf(input.getFileName()));
    }

    /** Deletes what a run wrote besides the journal, where its file came over HTTP. */
    public void dropOutput(Path input, Path output) throws IOException {
        if (folder(input).equals(folder(output)) && folder(output).isPresent()) {
            Files.deleteIfExists(output);
        }
    }

    /** Deletes the file of a run, and all that is beside it, where it came over HTTP. */
    public void forget(Path input) throws IOException {
        Optional<Path> folder = folder(input).filter(Files::isDirectory);
        if (folder.isPresent()) {
            delete(folder.get());
        }
    }

    /**
     * Deletes files that no run reads, as a process leaves them that was killed, or a run that somebody else forgot.
     *
     * @param known whether a run reads a file of this folder, asked when none can begin to
     */
    public void clean(Predicate<Path> known) throws IOException {
        for (Path folder : folders()) {
            Optional<FileChannel> lock = lock(folder);
            if (lock.isPresent()) {
                try {
                    if (!known.test(folder)) {
                        delete(folder);
                    }
                } finally {
                    lock.get().close();
                }
            }
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** Without the lock, which goes last: it holds others off. */
    static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> !file.endsWith(LOCK))) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        clear(folder);
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.delete(folder);
    }
}
