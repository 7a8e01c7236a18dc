package org.yaosu.itest.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yaosu.simulator.Simulator;

/** The command line, each command a process, with a folder of data of its own. */
final class Yaosu {

    private static final int LIMIT_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** @param folder where it is run and what it writes is kept */
    Yaosu(Path folder) {
        this.folder = folder;
        environment.put("YAOSU_DATA", folder.resolve("data").toString());
        environment.put("YAOSU_HOME", folder.toString());
    }

    /** With the simulated Spark Max as its provider {@code spark-max}. */
    Yaosu asking(Simulator simulator) {
        environment.put("YAOSU_SPARK_URL", simulator.spark().toString());
        environment.put("YAOSU_SPARK_APP_ID", "demo");
        environment.put("YAOSU_SPARK_API_KEY", "demo-key");
        environment.put("YAOSU_SPARK_API_SECRET", "demo-secret");
        return this;
    }

    /** With one more variable of the environment. */
    Yaosu with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A command that goes on. */
    Running start(String... words) throws IOException {
        return start(true, words);
    }

    private Running start(boolean errors, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Image.workspace().resolve("yaosu").toString()));
        command.addAll(List.of(words));
        return start(command, environment, folder, errors);
    }

    /** Any program, with more variables than it has here, in a folder that also takes what it prints. */
    static Running start(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        return start(command, environment, folder, true);
    }

    /** @param errors whether what it prints to standard error is taken too */
    private static Running start(List<String> command, Map<String, String> environment, Path folder, boolean errors) throws IOException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(errors)
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(printed.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new Running(builder.start(), printed);
    }

    /** A command to its end, with the status 0: what it prints, to standard output or error. */
    String run(String... words) throws IOException, InterruptedException {
        return ended(start(words), words);
    }

    /** A command to its end, with the status 0: what a pipe gets of it. */
    String pipe(String... words) throws IOException, InterruptedException {
        return ended(start(false, words), words);
    }

    private static String ended(Running running, String... words) throws IOException, InterruptedException {
        int status = running.await();
        if (status != 0) {
            throw new AssertionError(String.join(" ", words) + " ended with " + status + ": " + running.output());
        }
        return running.output();
    }

    /** A command that is under way; the script has made way for Java, so that signals reach it. */
    record Running(Process process, Path printed) {

        int await() throws InterruptedException {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it does not end");
            }
            return process.exitValue();
        }

        /** As {@code kill -9} does. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        String output() throws IOException {
            return Files.readString(printed);
        }
    }
}
