package org.yaosu.chatfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/**
 * Where records are that nobody keeps: beside the data, which has room for as many again, and not in the system's folder for
 * such, which may be in memory. Safe for use by several threads and processes.
 *
 * @param data the folder of data; made when something is to be written
 * @param purpose what it is for; a part of names
 * @param longest no use of it takes longer: what is older is of a process that was killed
 * @param clock tells how old things are
 */
public record Scratch(Path data, String purpose, Duration longest, Clock clock) {

    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";
    private static final String FOLDER = "scratch";

    public Scratch {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(longest, "longest");
        Objects.requireNonNull(clock, "clock");
    }

    /** In the platform's folder of data; in a server that names none, in the bundle's own. */
    public static Scratch of(BundleContext context, String purpose, Duration longest) {
        Path data = Optional.ofNullable(context.getProperty(DATA)).map(Path::of).orElseGet(() -> context.getDataFile("data").toPath());
        return new Scratch(data, purpose, longest, Clock.systemUTC());
    }

    /** Does something with a folder that its user alone can read, and that is gone when this returns. */
    public <T, X extends Exception> T with(Work<T, X> work) throws IOException, X {
        Path folder = Files.createDirectories(data.resolve(FOLDER));
        clean(folder);
        Path own = Files.createTempDirectory(folder, prefix());
        try {
            return work.in(own);
        } finally {
            delete(own);
        }
    }

    private String prefix() {
        return purpose + "-";
    }

    private void clean(Path folder) throws IOException {
        for (Path old : list(folder)) {
            try {
                if (old.getFileName().toString().startsWith(prefix()) && Files.getLastModifiedTime(old).toInstant().isBefore(clock.instant().minus(longest))) {
                    delete(old);
                }
            } catch (NoSuchFileException gone) {
                // another process was faster
            }
        }
    }

    private static void delete(Path own) throws IOException {
        for (Path file : list(own)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(own);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** What is done with a folder. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T in(Path folder) throws IOException, X;
    }
}
