package org.yaosu.itest.servers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process of a server, which ends with the test, however that ends. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final Path log;
    private final Thread killer;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.killer = new Thread(() -> all().forEach(ProcessHandle::destroyForcibly));
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** Starts a command with the JDK of this build; what it prints goes to a file of the folder. */
    static ServerProcess start(Path folder, List<String> command) throws IOException {
        Path log = folder.resolve("console.log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Files.createFile(folder.resolve("no-input")).toFile()))
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_") || name.startsWith("WLP_") || name.equals("JAVA_OPTS"));
        return new ServerProcess(builder.start(), log);
    }

    /** The Java of this build. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Waits until the probe has written its port into a file. */
    Probe probe(Path portFile) throws IOException {
        await().atMost(START).until(() -> Files.exists(portFile) || !process.isAlive());
        if (!Files.exists(portFile)) {
            throw new IllegalStateException("the server ended with status " + process.exitValue() + ": " + Files.readString(log));
        }
        return new Probe(Integer.parseInt(Files.readString(portFile)));
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    /** Ends the server as an operator does, and by force where it does not end. */
    @Override
    public void close() {
        List<ProcessHandle> handles = all().toList();
        handles.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not end within " + STOP_SECONDS + " s; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            handles.forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().removeShutdownHook(killer);
        }
    }
}
