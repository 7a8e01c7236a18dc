package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.yaosu.api.deploy.Handover;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.SwapReport;
import org.yaosu.api.deploy.Swapper;

/** The folder of plug-ins, from one start to the next and while the platform runs. */
@Timeout(120)
class PluginsTest {

    private static final Path DISTRIBUTION = Path.of("target", "dist");
    private static final String PHONE = "org.yaosu.extractor.fields.phone";
    private static final String EXAMPLE = "org.example";

    @TempDir
    Path folder;
    private Path plugins;
    private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
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

    @BeforeEach
    void start() throws IOException {
        plugins = Files.createDirectories(folder.resolve("plugins"));
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void end() {
        Logger.getLogger("").removeHandler(log);
    }

    private Platform platform() {
        return Platform.start(new Home(folder, DISTRIBUTION), Purpose.EMBEDDED, Map.of());
    }

    @Test
    void aSwappedVersionSurvivesARestart() throws IOException {
        Path next = version(shipped(PHONE), "9.0.0", folder.resolve("next.jar"));
        try (Platform platform = platform()) {
            SwapReport report = platform.context().getService(platform.context().getServiceReference(Swapper.class)).swap(PHONE, next, SwapOptions.DEFAULT);
            assertThat(report.kept()).contains(plugins.toRealPath().resolve(PHONE + ".jar"));
        }
        Files.delete(next);
        try (Platform platform = platform()) {
            assertThat(versions(platform, PHONE)).containsExactly("9.0.0");
            assertThat(platform.extractor().form().fields()).hasSizeGreaterThanOrEqualTo(21);
        }
        assertThat(plugins).isDirectoryNotContaining(file -> !file.getFileName().toString().equals(PHONE + ".jar"));
    }

    @Test
    void aPluginTakesThePlaceOfTheShippedBundleWhateverItsVersion() throws IOException {
        version(shipped(PHONE), "0.0.1", plugins.resolve("mine.jar"));
        try (Platform platform = platform()) {
            assertThat(versions(platform, PHONE)).containsExactly("0.0.1");
        }
    }

    @Test
    void ofTwoPluginsTheHigherVersionCountsThenTheNewerFile() throws IOException {
        example("2.0.0", "a", plugins.resolve("a.jar"));
        example("10.0.0", "b", plugins.resolve("b.jar"));
        Path newer = example("10.0.0", "c", plugins.resolve("c.jar"));
        Files.setLastModifiedTime(newer, FileTime.from(Instant.now().plusSeconds(60)));
        try (Platform platform = platform()) {
            assertThat(versions(platform, EXAMPLE)).containsExactly("10.0.0");
            assertThat(bundle(platform, EXAMPLE).getHeaders().get("Mark")).isEqualTo("c");
        }
    }

    @Test
    void aBrokenPluginIsNamedInALineAndHarmsNothing() throws IOException {
        Files.write(plugins.resolve("half.jar"), Arrays.copyOf(Files.readAllBytes(shipped(PHONE)), 3000));
        version(shipped(PHONE), "9.0.0", plugins.resolve("needy.jar"), Constants.IMPORT_PACKAGE, "org.example.missing");
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try (Platform platform = platform()) {
            assertThat(bundle(platform, PHONE).getState()).isEqualTo(Bundle.ACTIVE);
            assertThat(platform.extractor().form().fields()).hasSizeGreaterThanOrEqualTo(21);
        } finally {
            System.setErr(before);
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
                .anyMatch(line -> line.contains("half.jar is no jar")).anyMatch(line -> line.contains(PHONE) && line.contains("org.example.missing")
                        && line.contains("the one of the distribution runs instead"));
    }

    @Test
    void aJarPutOverAnOldOneTakesItsPlaceBesideIt() throws Exception {
        Path jar = version(shipped(PHONE), "8.0.0", plugins.resolve("phone.jar"));
        try (Platform platform = platform()) {
            Bundle old = bundle(platform, PHONE);
            Events events = new Events(platform);

            replace(jar, version(shipped(PHONE), "9.0.0", folder.resolve("next.jar")));

            events.await(event -> event.getType() == BundleEvent.UNINSTALLED && event.getBundle().equals(old));
            assertThat(versions(platform, PHONE)).containsExactly("9.0.0");
            assertThat(events.past).extracting(event -> event.getType() + " " + event.getBundle().getVersion())
                    .containsSubsequence(BundleEvent.STARTED + " 9.0.0", BundleEvent.STOPPED + " 8.0.0");
        }
    }

    @Test
    void aBrokenJarPutOverAnOldOneLeavesThatInService() throws Exception {
        Path jar = version(shipped(PHONE), "8.0.0", plugins.resolve("phone.jar"));
        try (Platform platform = platform()) {
            Bundle old = bundle(platform, PHONE);

            replace(jar, version(shipped(PHONE), "9.0.0", folder.resolve("next.jar"), Constants.IMPORT_PACKAGE, "org.example.missing"));

            assertThat(awaitLine("phone.jar")).contains("the package org.example.missing", PHONE + " 8.0.0 stays in service");
            assertThat(old.getState()).isEqualTo(Bundle.ACTIVE);
            assertThat(versions(platform, PHONE)).containsExactly("8.0.0");
        }
    }

    @Test
    void whileAJarIsCopiedOverAnOldOneThatStaysInService() throws Exception {
        Path jar = version(shipped(PHONE), "8.0.0", plugins.resolve("phone.jar"));
        Path next = version(shipped(PHONE), "9.0.0", folder.resolve("next.jar"));
        try (Platform platform = platform()) {
            Bundle old = bundle(platform, PHONE);
            Events events = new Events(platform);

            Files.write(jar, Arrays.copyOf(Files.readAllBytes(next), 3000));
            assertThat(awaitLine("phone.jar")).contains("not all of it is there");
            Files.copy(next, jar, StandardCopyOption.REPLACE_EXISTING);

            events.await(event -> event.getType() == BundleEvent.UNINSTALLED && event.getBundle().equals(old));
            assertThat(events.past).filteredOn(event -> event.getType() == BundleEvent.INSTALLED)
                    .extracting(event -> event.getBundle().getVersion().toString()).containsExactly("9.0.0");
        }
    }

    @Test
    void aJarUnderAnotherNameTakesThePlaceOfItsBundle() throws Exception {
        Path first = example("1.0.0", "first", plugins.resolve("example-1.0.jar"));
        try (Platform platform = platform()) {
            Events events = new Events(platform);
            Bundle old = bundle(platform, EXAMPLE);

            replace(plugins.resolve("example-1.1.jar"), example("1.1.0", "second", folder.resolve("next.jar")));

            events.await(event -> event.getType() == BundleEvent.UNINSTALLED && event.getBundle().equals(old));
            assertThat(versions(platform, EXAMPLE)).containsExactly("1.1.0");
            events.until(() -> Files.notExists(first));
        }
    }

    @Test
    void aDeletedJarBringsTheShippedOneBack() throws Exception {
        Path jar = version(shipped(PHONE), "8.0.0", plugins.resolve("phone.jar"));
        try (Platform platform = platform()) {
            Bundle plugin = bundle(platform, PHONE);
            Events events = new Events(platform);

            Files.delete(jar);

            events.await(event -> event.getType() == BundleEvent.UNINSTALLED && event.getBundle().equals(plugin));
            assertThat(versions(platform, PHONE)).doesNotContain("8.0.0").hasSize(1);
            assertThat(bundle(platform, PHONE).getState()).isEqualTo(Bundle.ACTIVE);
        }
        assertThat(plugins).isEmptyDirectory();
    }

    @Test
    void aDeletedJarBringsTheShippedOneBackWhereThatWasLeftWithWorkUnderWay() throws Exception {
        Path jar = plugins.resolve("phone.jar");
        try (Platform platform = platform()) {
            Bundle shipped = bundle(platform, PHONE);
            Events events = new Events(platform);
            var handover = platform.context().registerService(Handover.class, new Unfinished(shipped.getBundleId()), null);
            replace(jar, version(shipped(PHONE), "9.0.0", folder.resolve("next.jar")));
            events.await(event -> event.getType() == BundleEvent.STOPPED && event.getBundle().equals(shipped));
            handover.unregister();
            Bundle plugin = Stream.of(platform.context().getBundles())
                    .filter(bundle -> PHONE.equals(bundle.getSymbolicName()) && !bundle.equals(shipped)).findFirst().orElseThrow();

            Files.delete(jar);

            events.await(event -> event.getType() == BundleEvent.UNINSTALLED && event.getBundle().equals(plugin));
            assertThat(versions(platform, PHONE)).doesNotContain("9.0.0").hasSize(1);
            assertThat(bundle(platform, PHONE).getState()).isEqualTo(Bundle.ACTIVE);
        }
    }

    /** Says that work with a bundle never ends. */
    private record Unfinished(long old) implements Handover {

        @Override
        public List<String> problems(long bundle, Duration timeLimit) {
            return List.of();
        }

        @Override
        public int release(long bundle, Duration timeLimit) {
            return bundle == old ? 1 : 0;
        }
    }

    @Test
    void aNewJarIsInstalledAndADeletedOneUninstalled() throws Exception {
        try (Platform platform = platform()) {
            Events events = new Events(platform);
            Path jar = plugins.resolve("example.jar");

            replace(jar, example("1.0.0", "first", folder.resolve("next.jar")));
            events.await(event -> event.getType() == BundleEvent.STARTED && EXAMPLE.equals(event.getBundle().getSymbolicName()));

            Files.delete(jar);
            events.await(event -> event.getType() == BundleEvent.UNINSTALLED && EXAMPLE.equals(event.getBundle().getSymbolicName()));
        }
    }

    @Test
    void aJarThatComesBeforeTheFolderIsWatchedIsInstalledToo() throws Exception {
        try (Platform platform = platform()) {
            Events events = new Events(platform);
            Bundle watcher = bundle(platform, "org.apache.felix.fileinstall");
            watcher.stop();
            example("1.0.0", "late", plugins.resolve("example.jar"));

            watcher.start();

            events.await(event -> event.getType() == BundleEvent.STARTED && EXAMPLE.equals(event.getBundle().getSymbolicName()));
        }
    }

    @Test
    void aSwapThatFailsKeepsNothing() throws IOException {
        Path next = version(shipped(PHONE), "9.0.0", folder.resolve("next.jar"), Constants.IMPORT_PACKAGE, "org.example.missing");
        try (Platform platform = platform()) {
            Swapper swapper = platform.context().getService(platform.context().getServiceReference(Swapper.class));
            assertThatThrownBy(() -> swapper.swap(PHONE, next, SwapOptions.DEFAULT)).isInstanceOf(SwapException.class);
        }
        assertThat(plugins).isEmptyDirectory();
    }

    /** What happens to bundles. */
    private static final class Events implements BundleListener {

        private final BlockingQueue<BundleEvent> coming = new LinkedBlockingQueue<>();
        private final List<BundleEvent> past = new ArrayList<>();

        private Events(Platform platform) {
            platform.context().addBundleListener(this);
        }

        @Override
        public void bundleChanged(BundleEvent event) {
            coming.add(event);
        }

        private void await(Predicate<BundleEvent> wanted) throws InterruptedException {
            BundleEvent event;
            do {
                event = coming.take();
                past.add(event);
            } while (!wanted.test(event));
        }

        private void until(BooleanSupplier condition) throws InterruptedException {
            while (!condition.getAsBoolean()) {
                coming.poll(10, TimeUnit.MILLISECONDS);
            }
        }
    }

    private String awaitLine(String words) throws InterruptedException {
        String line;
        do {
            line = logged.take();
        } while (!line.contains(words));
        return line;
    }

    private static void replace(Path jar, Path with) throws IOException {
        Files.move(with, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Bundle bundle(Platform platform, String name) {
        return Stream.of(platform.context().getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).findFirst().orElseThrow();
    }

    private static List<String> versions(Platform platform, String name) {
        return Stream.of(platform.context().getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.getVersion().toString()).toList();
    }

    private static Path shipped(String name) throws IOException {
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("bundles"))) {
            return jars.filter(jar -> jar.getFileName().toString().endsWith(name.substring(name.lastIndexOf('.') + 1) + ".jar")).findFirst().orElseThrow();
        }
    }

    private static Path example(String version, String mark, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, EXAMPLE);
        manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
        manifest.getMainAttributes().putValue("Mark", mark);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    /** Another version of a jar; a header may get more. */
    private static Path version(Path original, String version, Path jar, String... more) throws IOException {
        try (JarFile in = new JarFile(original.toFile())) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
            if (more.length > 0) {
                manifest.getMainAttributes().putValue(more[0], manifest.getMainAttributes().getValue(more[0]) + "," + more[1]);
            }
            try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (JarEntry entry : in.stream().filter(one -> !one.isDirectory() && !one.getName().equals(JarFile.MANIFEST_NAME)).toList()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                }
            }
            return jar;
        }
    }
}
