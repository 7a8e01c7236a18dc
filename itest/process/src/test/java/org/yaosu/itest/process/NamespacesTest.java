package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The very command of the image under the terms of compose.yaml: read-only folders, a user without powers, a network of its own, as
 * the kernel gives them to containers. Skipped where nobody may ask it for that.
 */
class NamespacesTest {

    private static final String SETTING = """
            ip link set lo up &&
            mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" &&
            mount --bind "$2" "$2" && mount -o remount,bind,ro "$2" &&
            mount -t tmpfs -o "$4,mode=1777" tmpfs "$3" &&
            user=$5 && shift 5 &&
            exec setpriv --reuid "${user%:*}" --regid "${user#*:}" --clear-groups --bounding-set=-all --no-new-privs "$@"
            """;

    @TempDir
    Path folder;
    private Image image;
    private Unpacked unpacked;
    private Yaosu.Running server;

    @BeforeEach
    void serve() throws Exception {
        image = Image.read();
        unpacked = Unpacked.in(folder);
        Yaosu.Running probe = start(List.of(System.getProperty("java.home") + "/bin/java", "-version"));
        assumeThat(probe.await()).as("this machine gives no namespaces to tests: " + probe.output()).isZero();
        server = start(image.command(unpacked.distribution()));
        await().atMost(Duration.ofMinutes(1)).until(() -> !server.process().isAlive() || server.output().contains("Serving on "));
    }

    @AfterEach
    void end() throws InterruptedException {
        if (server != null) {
            server.kill();
        }
    }

    @Test
    void itServesEverybodyAndEndsWhenItIsAsked() throws Exception {
        assertThat(server.output()).contains("Serving on http://0.0.0.0:8080");

        server.process().destroy();

        assertThat(server.await()).as(server.output()).isZero();
    }

    @Test
    void itIsWellAsTheImageAsks() throws Exception {
        assumeThat(unpacked.distribution().resolve("bundles").toFile().list()).as("the distribution tells nothing of its health")
                .anyMatch(bundle -> bundle.startsWith("org.yaosu.operations-"));

        Yaosu.Running health = Yaosu.start(inside(image.health()), unpacked.environment(), folder);

        assertThat(health.await()).as(health.output()).isZero();
    }

    @Test
    void theJournalWorksInWhatIsTemporary() throws Exception {
        Path chats = Files.copy(Image.workspace().resolve("samples/chats.json"), unpacked.data().resolve("chats.json"));
        Yaosu.Running extraction = start(List.of(image.command(unpacked.distribution()).get(0), "extract", chats.toString(),
                "-o", unpacked.data().resolve("out.json").toString()));

        assertThat(extraction.await()).as(extraction.output()).isZero();
        assertThat(unpacked.data().resolve("journal.db")).isNotEmptyFile();
    }

    private List<String> inside(List<String> command) {
        return Stream.concat(Stream.of("nsenter", "--target", Long.toString(server.process().pid()), "--net"), command.stream()).toList();
    }

    private Yaosu.Running start(List<String> command) throws IOException {
        List<String> setting = List.of("env", "unshare", "--mount", "--net", "sh", "-c", SETTING, "sh", unpacked.distribution().toString(), unpacked.home().toString(),
                unpacked.temporary().toString(), image.temporaryOptions(), image.instruction("USER"));
        return Yaosu.start(Stream.concat(setting.stream(), command.stream()).toList(), unpacked.environment(), folder);
    }
}
