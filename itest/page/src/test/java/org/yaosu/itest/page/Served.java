package org.yaosu.itest.page;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaosu.api.model.Message;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** {@code ./yaosu serve} as a process with a folder of its own, which asks a simulated model. */
final class Served implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^Serving on (http://127\\.0\\.0\\.1:\\d+)$");
    private static final Duration LATENCY = Duration.ofMillis(150);
    private static final int STOP_SECONDS = 20;

    private final Simulator simulator;
    private final Process process;
    private final Path printed;
    private final String address;

    private Served(Simulator simulator, Process process, Path printed) {
        this.simulator = simulator;
        this.process = process;
        this.printed = printed;
        await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive() || ADDRESS.matcher(output()).find());
        Matcher found = ADDRESS.matcher(output());
        if (!found.find()) {
            close();
            throw new IllegalStateException("it does not serve: " + output());
        }
        this.address = found.group(1);
    }

    /**
     * Starts it.
     *
     * @param configurations files of {@code conf/} by name
     */
    static Served start(Map<String, String> configurations) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "served")).toAbsolutePath(), "yaosu");
        Path conf = Files.createDirectory(folder.resolve("conf"));
        for (Map.Entry<String, String> file : configurations.entrySet()) {
            Files.writeString(conf.resolve(file.getKey()), file.getValue());
        }
        Path printed = Files.createFile(folder.resolve("printed.txt"));
        ProcessBuilder builder = new ProcessBuilder(workspace().resolve("yaosu").toString(), "serve", "--port", "0").directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(printed.toFile()).redirectInput(Path.of("/dev/null").toFile());
        Simulator simulator = Simulator.start(SimulatorSettings.DEFAULT.withLatency(LATENCY).withBrain(Served::answer));
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "YAOSU_HOME", folder.toString(), "YAOSU_DATA", folder.resolve("data").toString(),
                "YAOSU_SPARK_URL", simulator.spark().toString(), "YAOSU_SPARK_APP_ID", "demo", "YAOSU_SPARK_API_KEY", "demo-key", "YAOSU_SPARK_API_SECRET", "demo-secret"));
        return new Served(simulator, builder.start(), printed);
    }

    private static String answer(List<Message> messages) {
        return "{\"意向产品\": [\"标准版\"]}";
    }

    /** The workspace, whose build serves. */
    static Path workspace() {
        return Path.of(System.getProperty("yaosu.workspace", "../..")).toAbsolutePath().normalize();
    }

    /** A bundle of the distribution. */
    static Path bundle(String symbolicName) throws IOException {
        try (var bundles = Files.list(workspace().resolve("launcher/target/dist/bundles"))) {
            return bundles.filter(file -> file.getFileName().toString().matches(Pattern.quote(symbolicName) + "-\\d.*\\.jar")).findFirst().orElseThrow();
        }
    }

    /** Where it listens, without a slash at its end. */
    String address() {
        return address;
    }

    private String output() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            simulator.close();
        }
    }
}
