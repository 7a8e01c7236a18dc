package org.yaosu.itest.skeletons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of another program, whose output goes to a file.
 *
 * @param status its exit status
 * @param output what it said
 */
record Run(int status, String output) {

    /** The first build on a machine fetches plug-ins; later ones take some seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Runs a program to its end; stops it, and what it started, where that takes too long. */
    static Run of(List<String> words, Path folder, Path output) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // short runs: the better compiler would cost more than it gives
        program.environment().merge("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", (given, more) -> given + " " + more);
        Process process = program.start();
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("%s ends; it said so far: %s", words, text(output)).isTrue();
            return new Run(process.exitValue(), text(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    Run succeeds() {
        assertThat(status).as(output).isZero();
        return this;
    }
}
