package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Dockerfile names is there, and what it starts starts. */
class ImageTest {

    @TempDir
    Path folder;
    private Image image;

    @BeforeEach
    void read() throws IOException {
        image = Image.read();
    }

    @Test
    void whatItCopiesIsBuiltAndNotIgnored() throws IOException {
        assertThat(image.copied()).isDirectoryContaining("glob:**/bundles").isDirectoryContaining("glob:**/lib");
        assertThat(Files.readAllLines(Image.workspace().resolve(".dockerignore"))).contains("!" + Image.workspace().relativize(image.copied()));
    }

    @Test
    void whatItStartsIsAProgramOfTheDistribution() {
        assertThat(image.command(image.copied()).get(0)).satisfies(script -> assertThat(Path.of(script)).isExecutable().hasParent(image.copied()));
    }

    @Test
    void itRunsAsANumberedUserWithoutPowers() {
        assertThat(image.instruction("USER")).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(image.dockerfile()).contains("install -d -o " + image.instruction("USER").replace(":", " -g "));
    }

    @Test
    void itsBaseIsPinned() {
        assertThat(image.instruction("FROM")).matches("eclipse-temurin:17\\.\\d+(\\.\\d+)+_\\d+-jre-noble");
    }

    @Test
    void itIsAskedForItsHealthAtThePortItListensOn() {
        List<String> command = image.words("CMD");
        String port = command.get(command.indexOf("--port") + 1);

        assertThat(image.health()).last().asString().isEqualTo("http://127.0.0.1:" + port + "/health/live");
        assertThat(image.composedHealth()).isEqualTo(image.health());
        assertThat(image.instruction("EXPOSE")).isEqualTo(port);
    }

    @Test
    void composeMountsWhereTheImageLooks() {
        assertThat(image.compose()).contains(":" + environment("YAOSU_DATA") + "\n", ":" + environment("YAOSU_HOME") + "/conf:ro\n",
                ":" + environment("YAOSU_HOME") + "/plugins:ro\n", "target: " + environment("YAOSU_HOME") + "/secrets/");
    }

    @Test
    void aPortIsOpenedForThisMachineAlone() {
        assertThat(image.compose()).containsPattern("ports:\n +- '127\\.0\\.0\\.1:\\d+:" + image.instruction("EXPOSE") + "'\n");
    }

    @Test
    void itsCommandServesAndWritesIntoTheDataAlone() throws Exception {
        Unpacked unpacked = Unpacked.in(folder);
        Map<Path, FileTime> before = unpacked.untouched();
        // only to this machine, and to any port: others are at work here
        Map<String, String> changed = Map.of("0.0.0.0", "127.0.0.1", "8080", "0");
        List<String> command = image.command(unpacked.distribution()).stream().map(word -> changed.getOrDefault(word, word)).toList();
        Yaosu.Running server = Yaosu.start(command, unpacked.environment(), folder);
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> !server.process().isAlive() || server.output().contains("Serving on http"));
            server.process().destroy();

            assertThat(server.await()).as(server.output()).isZero();
        } finally {
            server.kill();
        }
        assertThat(unpacked.untouched()).isEqualTo(before);
    }

    private String environment(String name) {
        String variables = image.instruction("ENV");
        return variables.replaceFirst("^.*" + name + "=(\\S+).*$", "$1");
    }
}
