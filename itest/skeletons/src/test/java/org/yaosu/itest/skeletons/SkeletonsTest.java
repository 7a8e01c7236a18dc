package org.yaosu.itest.skeletons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./yaosu new} creates builds, passes its own tests, those in a running platform included, and works in plugins/. */
class SkeletonsTest {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("yaosu.itest.distribution")).normalize();
    private static final Path OUTPUT = Path.of(System.getProperty("yaosu.itest.output"));
    private static final boolean WINDOWS = File.separatorChar == '\\';

    /** Away from the workspace, so that nothing of it is found by being near. */
    @TempDir
    Path folder;
    private Path home;

    @BeforeEach
    void home() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("plugins"));
    }

    @Test
    void aFieldOfTheSkeletonBuildsAndIsAmongTheFields() throws Exception {
        yaosu("field-new", "new", "field", "licence-plate", "--key", "车辆-车牌号").succeeds();

        build("field-build", folder.resolve("licence-plate")).succeeds();

        drop(folder.resolve("licence-plate/target/org.example.licenceplate-1.0.0.jar"));
        assertThat(yaosu("field-fields", "fields").succeeds().output()).contains("车辆-车牌号");
    }

    @Test
    void aProviderOfTheSkeletonBuildsAndSaysWhatItLacks() throws Exception {
        yaosu("provider-new", "new", "provider", "mine").succeeds();

        build("provider-build", folder.resolve("mine")).succeeds();

        drop(folder.resolve("mine/target/org.example.mine-1.0.0.jar"));
        Files.writeString(Files.createDirectories(home.resolve("conf")).resolve("org.example.mine-test.cfg"), "yaosu.provider.id = echo\n");
        assertThat(yaosu("provider-check", "check", "echo")).satisfies(check -> {
            assertThat(check.status()).isEqualTo(1);
            assertThat(check.output()).contains("url is missing");
        });
    }

    @Test
    void aKeyThatAFieldHasAlreadyIsRefused() throws Exception {
        assertThat(yaosu("taken-key", "new", "field", "plate", "--key", "基本信息-手机号码")).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.output()).startsWith("yaosu: --key 基本信息-手机号码: there is such a field already");
        });
        assertThat(folder.resolve("plate")).doesNotExist();
    }

    private void drop(Path jar) throws IOException {
        Files.copy(jar, home.resolve("plugins").resolve(jar.getFileName()));
    }

    /** As the script does it. */
    private Run yaosu(String name, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8",
                "-Djava.util.logging.config.class=org.yaosu.launcher.Logging",
                "-Dyaosu.home=" + home, "-Dyaosu.distribution=" + DISTRIBUTION,
                "-cp", DISTRIBUTION.resolve("lib") + File.separator + "*", "org.yaosu.launcher.Main"));
        command.addAll(List.of(words));
        return Run.of(command, folder, OUTPUT.resolve(name + ".log"));
    }

    private static Run build(String name, Path project) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project.resolve(WINDOWS ? "mvnw.cmd" : "mvnw").toString(), "-B", "-ntp",
                System.getProperty("yaosu.itest.repository")));
        // Maven names its usual settings files whether they are there or not, but refuses those that are not
        Stream.of("yaosu.itest.settings", "yaosu.itest.globalSettings").map(System::getProperty)
                .filter(word -> Files.isRegularFile(Path.of(word.substring(word.indexOf('=') + 1)))).forEach(command::add);
        if (System.getProperty("yaosu.itest.offline").equals("offline=true")) {
            command.add("-o");
        }
        command.add("verify");
        return Run.of(command, project, OUTPUT.resolve(name + ".log"));
    }
}
