package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.model.ModelProvider;

class PlatformTest {

    /** As the build assembles it, before the tests. */
    private static final Path DISTRIBUTION = Path.of("target", "dist");

    @TempDir
    Path folder;
    private Home home;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("plugins"));
        Files.createDirectories(folder.resolve("conf"));
        home = new Home(folder, DISTRIBUTION);
    }

    private Platform start() {
        return Platform.start(folder, DISTRIBUTION);
    }

    private static Chat chat(String speaker, String text) {
        String source = speaker + ":" + text;
        int start = speaker.length() + 1;
        return new Chat("1", source, List.of(new Turn(speaker, new Span(0, speaker.length()), text,
                new Span(start, source.length()), Optional.empty())), Map.of());
    }

    @Test
    void aProgramExtractsAChatWithEveryFieldOfTheDistribution() {
        try (Platform platform = Platform.start(DISTRIBUTION)) {
            Extractor extractor = platform.extractor();
            assertThat(extractor.form().fields()).hasSizeGreaterThanOrEqualTo(21);

            Extraction extraction = extractor.extract(chat("客户", "我的手机号是13812345678"));

            assertThat(extraction.records()).hasSize(1);
            assertThat(extraction.records().get(0).answer("基本信息-手机号码").orElseThrow().texts()).containsExactly("13812345678");
            assertThat(platform.batchExtractor()).isNotNull();
        }
    }

    @Test
    void anExtractorThatWasHandedOutStaysUsable() {
        try (Platform platform = start()) {
            Extractor extractor = platform.extractor();
            platform.batchExtractor();
            assertThat(platform.extractor()).isSameAs(extractor);
            assertThat(extractor.form().fields()).isNotEmpty();
        }
    }

    @Test
    void closingLeavesNoThreadAndNoFile() {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        Platform platform = start();
        platform.extractor();
        Path storage = Path.of(platform.context().getProperty(Constants.FRAMEWORK_STORAGE));
        assertThat(storage).isDirectory();

        platform.close();
        platform.close();

        assertThat(storage).doesNotExist();
        assertThat(Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive)
                .filter(thread -> !thread.isDaemon() && !before.contains(thread)).map(Thread::getName)).isEmpty();
        assertThatThrownBy(platform::extractor).isInstanceOf(PlatformException.class).hasMessage("the platform was closed");
    }

    @Test
    void anEmbeddingProgramKeepsItsStreams() {
        PrintStream out = System.out;
        try (Platform platform = start()) {
            assertThat(platform.framework().getState()).isEqualTo(Bundle.ACTIVE);
            assertThat(System.out).isSameAs(out);
        }
    }

    @Test
    void twoPlatformsRunAtOnce() {
        try (Platform one = start(); Platform other = start()) {
            assertThat(one.extractor()).isNotSameAs(other.extractor());
            assertThat(fields(one)).isNotEmpty().isEqualTo(fields(other));
        }
    }

    private static List<String> fields(Platform platform) {
        return platform.extractor().form().fields().stream().map(FieldSpec::key).toList();
    }

    @Test
    void pluginsAndConfigurationsAreThereOnceItIsStarted() throws Exception {
        Files.writeString(folder.resolve("plugins/README.md"), "no plug-in");
        Files.writeString(folder.resolve("conf/README.md"), "no configuration");
        Files.writeString(folder.resolve("conf/org.example.cfg"), "words = 中文 = words\n", StandardCharsets.UTF_8);
        bundle(folder.resolve("plugins/example.jar"), "org.example");

        try (Platform platform = start()) {
            assertThat(Stream.of(platform.context().getBundles()).filter(bundle -> bundle.getSymbolicName().equals("org.example")))
                    .singleElement().extracting(Bundle::getState).isEqualTo(Bundle.ACTIVE);
            assertThat(configuration(platform, "org.example").get("words")).isEqualTo("中文 = words");
        }
        assertThat(folder.resolve("conf")).isDirectoryNotContaining(file -> !Set.of("README.md", "org.example.cfg")
                .contains(file.getFileName().toString()));
    }

    /** By reflection: the types of the configuration service are the framework's, not ours. */
    private static Dictionary<?, ?> configuration(Platform platform, String pid) throws Exception {
        var context = platform.context();
        Object admin = context.getService(context.getAllServiceReferences("org.osgi.service.cm.ConfigurationAdmin", null)[0]);
        Object configuration = admin.getClass().getMethod("getConfiguration", String.class, String.class).invoke(admin, pid, "?");
        return (Dictionary<?, ?>) configuration.getClass().getMethod("getProperties").invoke(configuration);
    }

    @Test
    void aSecretReachesAProviderFromItsFile() throws Exception {
        Files.writeString(folder.resolve("conf/org.yaosu.provider.openai-mine.cfg"), """
                url = https://models.example.com/v1
                model = demo
                apiKey = $[secret:mine]
                """, StandardCharsets.UTF_8);
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/mine"), "a-key");

        try (Platform platform = start()) {
            ServiceReference<ModelProvider> mine = provider(platform, "mine");
            assertThat(platform.context().getService(mine).problem()).isEmpty();
            assertThat(Stream.of(mine.getPropertyKeys()).map(key -> String.valueOf(mine.getProperty(key)))).noneMatch(value -> value.contains("a-key"));
        }
    }

    @Test
    void aProviderOfTheDistributionWaitsForItsAccount() throws Exception {
        try (Platform platform = start()) {
            assertThat(platform.context().getService(provider(platform, "spark-max")).problem().orElseThrow()).contains("YAOSU_SPARK_API_SECRET");
        }
    }

    @Test
    void aFileOfTheUserReplacesTheDistributionsOfThatName() throws Exception {
        Files.writeString(folder.resolve("conf/org.yaosu.provider.spark-spark-max.cfg"), """
                id = spark-max
                url = wss://spark-api.xf-yun.com/v1.1/chat
                """, StandardCharsets.UTF_8);

        try (Platform platform = start()) {
            assertThat(provider(platform, "spark-max").getProperty("yaosu.provider.model")).isEqualTo("Spark Lite");
        }
    }

    private static ServiceReference<ModelProvider> provider(Platform platform, String id) throws InvalidSyntaxException {
        return platform.context().getServiceReferences(ModelProvider.class, "(yaosu.provider.id=" + id + ")").iterator().next();
    }

    @Test
    void aMissingServiceIsNamedWithTheBundlesThatDoNotStart() throws IOException {
        Path bundles = Files.createDirectories(folder.resolve("dist/bundles"));
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("bundles"))) {
            for (Path jar : jars.filter(jar -> !jar.getFileName().toString().startsWith("jackson-core")).toList()) {
                Files.copy(jar, bundles.resolve(jar.getFileName()));
            }
        }
        try (Platform platform = Platform.start(new Home(folder, folder.resolve("dist")), Purpose.EMBEDDED, Map.of())) {
            assertThatThrownBy(() -> platform.service("(objectClass=org.example.Nothing)", "Nothing", Duration.ofMillis(1)))
                    .isInstanceOf(PlatformException.class).hasMessageContaining("there is no Nothing")
                    .hasMessageContaining("org.yaosu.formats does not start").hasMessageContaining("com.fasterxml.jackson.core");
        }
    }

    @Test
    void aFolderWithoutBundlesIsRefused() {
        assertThatThrownBy(() -> Platform.start(folder)).isInstanceOf(PlatformException.class)
                .hasMessageContaining("there are no bundles in " + folder);
        assertThatThrownBy(() -> Platform.start(folder.resolve("nowhere"))).isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> Platform.start(new Home(folder, folder), Purpose.EMBEDDED, Map.of()))
                .isInstanceOf(PlatformException.class).hasMessageContaining("there is no folder " + folder.resolve("bundles"));
    }

    @Test
    void aFolderThatCannotBeWatchedIsRefused() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("one,two"));
        assertThatThrownBy(() -> new Home(odd, DISTRIBUTION)).isInstanceOf(PlatformException.class).hasMessageContaining("comma");
    }

    private static void bundle(Path jar, String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
