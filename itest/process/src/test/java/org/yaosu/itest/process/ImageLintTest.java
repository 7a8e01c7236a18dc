package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checkers of such files say of the image's; npm fetches them once. Skipped where there is no npm, or it gets none. */
class ImageLintTest {

    private static final Path TOOLS = Image.workspace().resolve("itest/process/target/lint");

    @TempDir
    Path folder;

    @BeforeEach
    void tools() throws Exception {
        if (!Files.exists(TOOLS.resolve("node_modules/.package-lock.json"))) {
            Yaosu.Running fetched = run("npm", "install", "--no-audit", "--no-fund", "--fetch-retries=0", "--fetch-timeout=60000",
                    "--prefix", Files.createDirectories(TOOLS).toString(), "dockerfile-utils@0.16.3", "dclint@3.1.0");
            assumeThat(fetched.await()).as("there is no npm, or it cannot fetch the checkers: " + fetched.output()).isZero();
        }
    }

    @Test
    void nothingIsWrongWithTheDockerfile() throws Exception {
        assertThat(said("dockerfile-utils", "lint", Image.workspace().resolve("Dockerfile").toString())).isEmpty();
    }

    @Test
    void nothingIsWrongWithTheComposition() throws Exception {
        Yaosu.Running check = run(tool("dclint"), "--max-warnings", "0", Image.workspace().resolve("compose.yaml").toString());

        assertThat(check.await()).as(check.output()).isZero();
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        Path wrong = Files.writeString(folder.resolve("Dockerfile"), Files.readString(Image.workspace().resolve("Dockerfile")) + "ENTRYPOINT [\"other\"]\n");

        assertThat(said("dockerfile-utils", "lint", wrong.toString())).contains("only be one ENTRYPOINT");
    }

    private String said(String tool, String... words) throws IOException, InterruptedException {
        Yaosu.Running check = run(Stream.concat(Stream.of(tool(tool)), Stream.of(words)).toArray(String[]::new));
        check.await();
        return check.output();
    }

    private static String tool(String name) {
        return TOOLS.resolve("node_modules/.bin").resolve(name).toString();
    }

    /** A program that is missing ends with a status too. */
    private Yaosu.Running run(String... words) throws IOException {
        return Yaosu.start(Stream.concat(Stream.of("env"), Stream.of(words)).toList(), Map.of(), folder);
    }
}
