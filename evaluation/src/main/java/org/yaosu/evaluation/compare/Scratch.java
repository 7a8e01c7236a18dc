package org.yaosu.evaluation.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Where records are while they are read: beside the data, which has room for as many again, and not in the system's folder for
 * such, which may be in memory. Safe for use by several threads and processes.
 */
@Component(service = Scratch.class)
public final class Scratch {

    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";
    private static final String FOLDER = "scratch";
    private static final String PREFIX = "compare-";
    /** No comparison takes that long: what is older is of a process that was killed. */
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    /** In the platform's folder of data; in a server that names none, in the bundle's own. */
    @Activate
    public Scratch(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(DATA)).map(Path::of).orElseGet(() -> context.getDataFile("data").toPath()), Clock.systemUTC());
    }

    /** @param data the folder of data; made when something is to be written */
    public Scratch(Path data, Clock clock) {
        this.folder = data.resolve(FOLDER);
        this.clock = clock;
    }

    /** Does something with a folder that its user alone can read, and that is gone when this returns. */
    <T> T with(Work<T> work) throws IOException {
        Files.createDirectories(folder);
        clean();
        Path own = Files.createTempDirectory(folder, PREFIX);
        try {
            return work.in(own);
        } finally {
            delete(own);
        }
    }

    private void clean() throws IOException {
        for (Path old : list(folder)) {
            try {
                if (old.getFileName().toString().startsWith(PREFIX)
                        && Files.getLastModifiedTime(old).toInstant().isBefore(clock.instant().minus(LEFT_OVER))) {
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
    interface Work<T> {
        T in(Path folder) throws IOException;
    }
}
