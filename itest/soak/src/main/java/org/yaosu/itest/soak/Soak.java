package org.yaosu.itest.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.yaosu.launcher.Platform;

/**
 * Many callers extract chats through a model of 20 ms, while the model's bundle is swapped for another version, stopped
 * and started, and a bundle of two fields comes and goes. Counts what was accepted, completed, lost, doubled or mixed up.
 */
public final class Soak {

    private final Path distribution;
    private final Bundles bundles;

    /**
     * @param distribution the platform's folder, with {@code bundles/}
     * @param jars the folder of the soak's own bundles
     */
    public Soak(Path distribution, Path jars) throws IOException {
        this.distribution = distribution;
        this.bundles = Bundles.in(jars);
    }

    /** Runs a soak in a platform of its own. Blocks; uses a folder of its own and removes it. */
    public Report run(Limits limits) throws Exception {
        try (Home home = Home.create(distribution); Platform platform = Platform.start(home.folder())) {
            Counts counts = new Counts();
            Disturbances disturbances = new Disturbances(platform, bundles);
            disturbances.begin();
            long start = System.nanoTime();
            long deadline = start + limits.most().toNanos();
            ExecutorService threads = Executors.newFixedThreadPool(limits.callers());
            try {
                var callers = IntStream.range(0, limits.callers()).mapToObj(i -> threads.submit(new Caller(mark -> Caller.extract(platform, mark), counts,
                        () -> counts.accepted() < limits.chats() || disturbances.changes() < limits.changes() && System.nanoTime() < deadline))).toList();
                counts.awaitCompleted(limits.warmUp(), deadline);
                counts.measure();
                while (callers.stream().anyMatch(caller -> !caller.isDone()) && System.nanoTime() < deadline) {
                    disturbances.next();
                    TimeUnit.MILLISECONDS.sleep(limits.rest().toMillis());
                }
                for (Future<?> caller : callers) {
                    caller.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                }
            } finally {
                threads.shutdownNow();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            disturbances.end();
            return Report.of(seconds, counts, disturbances);
        }
    }

    /** Runs the soak in full and prints what came of it; the status tells whether all was well. */
    public static void main(String[] folders) throws Exception {
        if (folders.length != 2) {
            System.err.println("usage: Soak DISTRIBUTION JARS");
            System.exit(2);
        }
        Report report = new Soak(Path.of(folders[0]), Path.of(folders[1])).run(Limits.FULL);
        System.out.println(report.text());
        System.exit(report.problems().isEmpty() ? 0 : 1);
    }

    /** A folder for one soak: the distribution's bundles, and configuration and plug-ins of its own. */
    private record Home(Path folder) implements AutoCloseable {

        static Home create(Path distribution) throws IOException {
            Path folder = Files.createTempDirectory("yaosu-soak-");
            Files.createSymbolicLink(folder.resolve("bundles"), distribution.toAbsolutePath().resolve("bundles"));
            Files.createDirectory(folder.resolve("plugins"));
            // Always there, so that every record can show what its model was asked.
            Files.writeString(Files.createDirectory(folder.resolve("conf")).resolve("org.yaosu.field-soak.cfg"), "key = 浸泡-凭据\nquestion = 凭据\norder = 2000\n");
            return new Home(folder);
        }

        @Override
        public void close() throws IOException {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
