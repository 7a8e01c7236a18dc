package org.yaosu.plugin.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.deployment.jar.BundleJar;

@Timeout(60)
class PluginsTest {

    private static final String EXAMPLE = "org.example";

    @TempDir
    Path folder;
    private final FakeFramework framework = new FakeFramework();

    private Plugins plugins(Set<String> known) {
        return new Plugins(folder, new Known(known), new Shipped(Optional.empty()), new Platform(framework.context()));
    }

    @Test
    void whileAJarIsCopiedNothingIsBroughtIntoService() throws IOException {
        Plugins plugins = plugins(Set.of());
        Files.writeString(folder.resolve("big.jar"), "PK");

        plugins.changed(FakeFramework.jar(EXAMPLE, folder.resolve("example.jar")));

        assertThat(framework.names()).isEmpty();
        assertThat(plugins.waits()).isTrue();
    }

    @Test
    void aCopyThatIsGivenUpHoldsNothingUp() throws Exception {
        Path big = Files.writeString(folder.resolve("big.jar"), "PK");
        CountDownLatch read = new CountDownLatch(1);
        Handler log = handler(read);
        Logger logger = Logger.getLogger(Plugins.class.getName());
        logger.addHandler(log);
        Worker worker = new Worker(plugins(Set.of()));
        try {
            worker.changed(FakeFramework.jar(EXAMPLE, folder.resolve("example.jar")));
            // what is told when it is read comes after the example
            worker.changed(Files.writeString(folder.resolve("text.jar"), "no jar"));
            read.await();
            assertThat(framework.names()).isEmpty();

            Files.delete(big);

            assertThat(framework.started.take()).isEqualTo(EXAMPLE);
        } finally {
            worker.close();
            logger.removeHandler(log);
        }
    }

    @Test
    void aJarThatCameAfterTheLauncherHadLookedIsInstalled() throws IOException {
        plugins(Set.of()).found(FakeFramework.jar(EXAMPLE, folder.resolve("example.jar")));

        assertThat(framework.started).containsExactly(EXAMPLE);
    }

    @Test
    void aJarThatTheLauncherHasSeenIsLeftToIt() throws IOException {
        Path jar = FakeFramework.jar(EXAMPLE, folder.resolve("example.jar"));

        plugins(Set.of(jar.toFile().lastModified() + " example.jar")).found(jar);

        assertThat(framework.names()).isEmpty();
    }

    @Test
    void aJarThatIsInstalledAlreadyIsNotInstalledAgain() throws IOException {
        Path jar = FakeFramework.jar(EXAMPLE, folder.resolve("example.jar"));
        framework.install(BundleJar.read(jar).orElseThrow().location());

        plugins(Set.of()).found(jar);

        assertThat(framework.names()).containsExactly(EXAMPLE);
    }

    private static Handler handler(CountDownLatch read) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getMessage().contains("text.jar")) {
                    read.countDown();
                }
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
