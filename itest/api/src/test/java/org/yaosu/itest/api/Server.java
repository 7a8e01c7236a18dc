package org.yaosu.itest.api;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaosu.simulator.Simulator;

/** {@code ./yaosu serve}, a process with folders of its own. */
final class Server implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^Serving on (http://127\\.0\\.0\\.1:\\d+)$");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private Process process;
    private Path printed;
    private URI address;

    /** @param folder where its settings and data are */
    Server(Path folder) {
        this.folder = folder;
        environment.put("YAOSU_DATA", data().toString());
        environment.put("YAOSU_HOME", folder.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    /** With the simulated Spark Max as its provider {@code spark-max}. */
    Server asking(Simulator simulator) {
        environment.put("YAOSU_SPARK_URL", simulator.spark().toString());
        environment.put("YAOSU_SPARK_APP_ID", "demo");
        environment.put("YAOSU_SPARK_API_KEY", "demo-key");
        environment.put("YAOSU_SPARK_API_SECRET", "demo-secret");
        return this;
    }

    /** With settings of the API. */
    Server set(String... settings) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("conf")).resolve("org.yaosu.web.api.cfg"), List.of(settings));
        return this;
    }

    Server start(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
        words.addAll(List.of(options));
        printed = Files.createTempFile(folder, "printed", ".txt");
        process = command(words).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        await().atMost(PATIENCE).until(() -> !process.isAlive() || ADDRESS.matcher(output()).find());
        Matcher found = ADDRESS.matcher(output());
        if (!found.find()) {
            throw new AssertionError(output());
        }
        address = URI.create(found.group(1));
        return this;
    }

    /** Another command with the same folders: what it prints. */
    String run(String... words) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "printed", ".txt");
        Process other = command(List.of(words)).redirectOutput(file.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        if (!other.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || other.exitValue() != 0) {
            other.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " does not do as it should: " + Files.readString(file));
        }
        return Files.readString(file);
    }

    private ProcessBuilder command(List<String> words) {
        List<String> command = new ArrayList<>(List.of(workspace().resolve("yaosu").toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    static Path workspace() {
        return Path.of(System.getProperty("yaosu.workspace")).toAbsolutePath().normalize();
    }

    Path data() {
        return folder.resolve("data");
    }

    URI address() {
        return address;
    }

    String output() throws IOException {
        return Files.readString(printed);
    }

    /** Asks it to end, as an operator does, and waits for that. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end");
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
