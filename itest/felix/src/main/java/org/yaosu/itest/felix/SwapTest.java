package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.deploy.Handover;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.SwapPlan;
import org.yaosu.api.deploy.SwapReport;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.api.extract.Extractor;

/** A field of somebody else's is swapped, by good versions and by bad ones. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(120)
class SwapTest {

    private static final String NAME = "org.yaosu.itest.field";
    private static final String FIELD = "车辆-车牌号";
    private static final String COMPONENT = "OSGI-INF/org.yaosu.itest.field.PlateField.xml";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final SwapOptions IMPATIENT = new SwapOptions(Duration.ofMillis(500), Duration.ofSeconds(1));

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Swapper swapper;
    @InjectService(timeout = 10_000)
    Extractor extractor;
    @TempDir
    Path folder;

    @BeforeEach
    void firstVersion() throws IOException, BundleException {
        Path jar = jar().version("1.0.0").write(folder.resolve("first.jar"));
        try (InputStream content = Files.newInputStream(jar)) {
            context.installBundle("test:" + NAME, content).start();
        }
        await().atMost(SOON).until(() -> answers().equals(List.of("苏A12B34")));
    }

    @AfterEach
    void noVersion() throws IOException, BundleException {
        Files.deleteIfExists(kept());
        for (Bundle bundle : bundles()) {
            bundle.uninstall();
        }
        await().atMost(SOON).until(() -> bundles().isEmpty() && answers().isEmpty());
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOne() {
        FakeHandover handover = new FakeHandover(List.of(), 0);
        context.registerService(Handover.class, handover, null);
        long old = only().getBundleId();

        SwapReport report = swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);

        assertThat(report.old()).isEqualTo(new BundleVersion(NAME, "1.0.0"));
        assertThat(report.next()).isEqualTo(new BundleVersion(NAME, "1.1.0"));
        assertThat(report.refreshed()).isEmpty();
        assertThat(report.kept()).contains(kept().toAbsolutePath());
        assertThat(only().getVersion()).hasToString("1.1.0");
        assertThat(only().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(handover.released()).containsExactly(old);
        assertThat(answers()).containsExactly("苏A12B34");
    }

    @Test
    void whoHandsOutTheWorkIsNotSwappedWhileItGoesOn() {
        Path jar = jar().version("1.1.0").write(folder.resolve("next.jar"));

        assertThatThrownBy(() -> swapper.swap("org.yaosu.engine", jar, SwapOptions.DEFAULT)).isInstanceOf(SwapException.class)
                .hasMessageContaining("it hands out the work itself");
    }

    @Test
    void aBundleThatOthersAreWiredToIsNotSwappedUnlessTheyMayStop() {
        String kit = "org.yaosu.extractor.fields";
        Bundle real = Stream.of(context.getBundles()).filter(bundle -> kit.equals(bundle.getSymbolicName())).findFirst().orElseThrow();
        Path jar = JarBuilder.of(real).version("9.0.0").write(folder.resolve("kit.jar"));

        assertThatThrownBy(() -> swapper.swap(kit, jar, SwapOptions.DEFAULT)).isInstanceOf(SwapException.class)
                .hasMessageContainingAll(kit + ".action", "would stop and start again", "--refresh");

        assertThat(real.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(swapper.plan(kit, jar).refreshed()).extracting(BundleVersion::name).contains(kit + ".phone");
    }

    @Test
    void aVersionThatWasBuiltAnewTakesThePlaceOfItself() {
        Bundle old = only();

        swapper.swap(Long.toString(old.getBundleId()), jar().version("1.0.0").entry("built.txt", "anew").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);

        assertThat(only()).isNotEqualTo(old);
        assertThat(only().getEntry("built.txt")).isNotNull();
        assertThat(answers()).containsExactly("苏A12B34");
    }

    @Test
    void theSameJarMayBeSwappedInAgainAndAgain() {
        Path jar = jar().version("1.1.0").write(folder.resolve("next.jar"));
        for (int i = 0; i < 3; i++) {
            swapper.swap(NAME, jar, SwapOptions.DEFAULT);
        }
        assertThat(only().getVersion()).hasToString("1.1.0");
    }

    @Test
    void aSingletonMayBeSwappedToo() {
        Path jar = jar().version("1.1.0").header("Bundle-SymbolicName", NAME + ";singleton:=true").write(folder.resolve("next.jar"));
        swapper.swap(NAME, jar, SwapOptions.DEFAULT);

        swapper.swap(NAME, jar().version("1.2.0").header("Bundle-SymbolicName", NAME + ";singleton:=true").write(folder.resolve("later.jar")), SwapOptions.DEFAULT);

        assertThat(only().getVersion()).hasToString("1.2.0");
    }

    @Test
    void theClassesOfTheOldVersionAreFreed() {
        WeakReference<ClassLoader> old = new WeakReference<>(only().adapt(BundleWiring.class).getClassLoader());

        swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);

        await().atMost(SOON).until(() -> {
            System.gc();
            return old.get() == null;
        });
    }

    @Test
    void aPlanChangesNothing() {
        Bundle old = only();

        SwapPlan plan = swapper.plan(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")));

        assertThat(plan.next()).isEqualTo(new BundleVersion(NAME, "1.1.0"));
        assertThat(plan.services()).containsExactly("field " + FIELD);
        assertThat(plan.refreshed()).isEmpty();
        assertThat(only()).isEqualTo(old);
        assertThat(kept()).doesNotExist();
    }

    @Test
    void aVersionThatLacksAPackageLeavesTheOldOneInService() {
        refused(jar().version("1.1.0").more("Import-Package", "org.example.missing;version=\"[1.2,2)\""), SwapOptions.DEFAULT,
                "the package org.example.missing [1.2.0,2.0.0)");
    }

    @Test
    void aVersionWhoseActivatorFailsLeavesTheOldOneInService() {
        refused(jar().version("1.1.0").type(BrokenActivator.class).header("Bundle-Activator", BrokenActivator.class.getName())
                .more("Import-Package", "org.osgi.framework"), SwapOptions.DEFAULT, "its activator fails: the licence has run out");
    }

    @Test
    void aVersionWhoseComponentFailsLeavesTheOldOneInService() {
        refused(jar().version("1.1.0").type(BrokenField.class).declaring(COMPONENT, "\"org.yaosu.itest.field.PlateField\"/", "\"" + BrokenField.class.getName() + "\"/"),
                SwapOptions.DEFAULT, "the component org.yaosu.itest.field.PlateField fails: the word list is missing");
    }

    @Test
    void aVersionThatGivesLessLeavesTheOldOneInService() {
        refused(jar().version("1.1.0").without("Service-Component"), IMPATIENT, "it does not give the field " + FIELD);
    }

    @Test
    void aVersionThatWorkCannotBeHandedToLeavesTheOldOneInService() {
        FakeHandover handover = new FakeHandover(List.of("the provider x refuses: its key is unknown"), 0);
        context.registerService(Handover.class, handover, null);

        refused(jar().version("1.1.0"), IMPATIENT, "the provider x refuses: its key is unknown");

        assertThat(handover.released()).isEmpty();
    }

    @Test
    void aFileThatIsNoNewVersionLeavesTheOldOneInService() throws IOException {
        refused(jar().header("Bundle-SymbolicName", "org.example.other"), SwapOptions.DEFAULT, "is org.example.other, which is not " + NAME);
        refused(jar().without("Bundle-SymbolicName"), SwapOptions.DEFAULT, "is no bundle");
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        assertThatThrownBy(() -> swapper.swap(NAME, text, SwapOptions.DEFAULT)).isInstanceOf(SwapException.class).hasMessageContaining("is no jar");
        assertThatThrownBy(() -> swapper.swap(NAME, folder.resolve("none.jar"), SwapOptions.DEFAULT)).hasMessageContaining("there is no file");
    }

    @Test
    void whoCannotBeSwappedIsSaidSo() {
        Path jar = folder.resolve("first.jar");
        assertThatThrownBy(() -> swapper.swap("0", jar, SwapOptions.DEFAULT)).isInstanceOf(SwapException.class).hasMessageContaining("it is the framework");
        assertThatThrownBy(() -> swapper.swap("org.yaosu.deployment", jar, SwapOptions.DEFAULT)).hasMessageContaining("needed to swap");
        assertThatThrownBy(() -> swapper.swap("org.apache.felix.scr", jar, SwapOptions.DEFAULT)).hasMessageContaining("start again");
        assertThatThrownBy(() -> swapper.swap("org.apache.felix.fileinstall", jar, SwapOptions.DEFAULT)).hasMessageContaining("two of it");
        assertThatThrownBy(() -> swapper.swap("org.yaosu.itest.feild", jar, SwapOptions.DEFAULT)).hasMessageContaining("do you mean " + NAME);
    }

    @Test
    void anInterruptBeforeTheHandoverLeavesTheOldOneInService() throws InterruptedException {
        FakeHandover handover = new FakeHandover(List.of("not yet"), 0);
        context.registerService(Handover.class, handover, null);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Path jar = jar().version("1.1.0").write(folder.resolve("next.jar"));
        Thread thread = new Thread(() -> {
            try {
                swapper.swap(NAME, jar, SwapOptions.DEFAULT);
                end.complete(null);
            } catch (RuntimeException e) {
                end.complete(e);
            }
        });
        thread.start();
        handover.awaitAsked();

        thread.interrupt();

        assertThat(end.join()).isInstanceOf(SwapException.class).hasMessageContaining("interrupted");
        assertThat(only().getVersion()).hasToString("1.0.0");
    }

    @Test
    void anOldVersionWithWorkUnderWayIsStoppedAndRemovedByTheNextSwap() {
        Bundle old = only();
        var registration = context.registerService(Handover.class, new FakeHandover(List.of(), 2), null);

        SwapReport report = swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);

        assertThat(report.unfinished()).isEqualTo(2);
        assertThat(old.getState()).isEqualTo(Bundle.RESOLVED);
        registration.unregister();
        swapper.swap(NAME, jar().version("1.2.0").write(folder.resolve("later.jar")), SwapOptions.DEFAULT);
        assertThat(old.getState()).isEqualTo(Bundle.UNINSTALLED);
        assertThat(only().getVersion()).hasToString("1.2.0");
    }

    @Test
    void anOldVersionWithWorkUnderWayIsRemovedByTheNextSwapAfterARestartToo() throws BundleException {
        Bundle old = only();
        var registration = context.registerService(Handover.class, new FakeHandover(List.of(), 2), null);
        swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);
        registration.unregister();
        Bundle deployment = Stream.of(context.getBundles()).filter(bundle -> "org.yaosu.deployment".equals(bundle.getSymbolicName())).findFirst().orElseThrow();
        deployment.stop();
        deployment.start();
        await().atMost(SOON).until(() -> context.getServiceReference(Swapper.class) != null);

        context.getService(context.getServiceReference(Swapper.class)).swap(NAME, jar().version("1.2.0").write(folder.resolve("later.jar")), SwapOptions.DEFAULT);

        assertThat(old.getState()).isEqualTo(Bundle.UNINSTALLED);
        assertThat(only().getVersion()).hasToString("1.2.0");
    }

    @Test
    void anOldVersionThatSomebodyHasStartedAgainIsNotRemoved() throws BundleException {
        Bundle old = only();
        var registration = context.registerService(Handover.class, new FakeHandover(List.of(), 2), null);
        swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);
        registration.unregister();
        Bundle next = bundles().stream().filter(bundle -> !bundle.equals(old)).findFirst().orElseThrow();
        old.start();

        swapper.swap(Long.toString(next.getBundleId()), jar().version("1.2.0").write(folder.resolve("later.jar")), SwapOptions.DEFAULT);

        assertThat(old.getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void anOldVersionThatSomebodyUninstallsWhileItFinishesItsWorkIsGoneAsItShouldBe() {
        Bundle old = only();
        context.registerService(Handover.class, new Meddler(bundle -> uninstall(old)), null);

        SwapReport report = swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);

        assertThat(report.kept()).contains(kept().toAbsolutePath());
        assertThat(only().getVersion()).hasToString("1.1.0");
    }

    @Test
    void aNewVersionThatIsUninstalledDuringTheHandoverGivesItsPlaceBack() {
        Bundle old = only();
        context.registerService(Handover.class, new Meddler(bundle -> others(old).forEach(SwapTest::uninstall)), null);

        assertThatThrownBy(() -> swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT))
                .isInstanceOf(SwapException.class).hasMessageContaining(NAME + " 1.0.0 stays in service");

        assertThat(only()).isEqualTo(old);
        assertThat(old.getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void whereNeitherVersionIsLeftNoneIsSaidToBeInService() {
        Bundle old = only();
        context.registerService(Handover.class, new Meddler(bundle -> bundles().forEach(SwapTest::uninstall)), null);

        assertThatThrownBy(() -> swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT))
                .isInstanceOf(SwapException.class).hasMessageContaining("does not start again").hasMessageContaining("was uninstalled meanwhile")
                .hasMessageNotContaining("stays in service");

        assertThat(old.getState()).isEqualTo(Bundle.UNINSTALLED);
    }

    @Test
    void aNewVersionThatCannotBeKeptIsReportedToBeGoneAfterARestart() throws IOException {
        Path blocked = kept().resolve("blocked");
        context.registerService(Handover.class, new Meddler(bundle -> directories(blocked)), null);
        try {
            SwapReport report = swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);

            assertThat(report.kept()).isEmpty();
            assertThat(report.warning()).hasValueSatisfying(warning -> assertThat(warning).contains("the next start brings " + NAME + " 1.0.0 back"));
        } finally {
            Files.deleteIfExists(blocked);
        }
    }

    @Test
    void aNewVersionThatIsStoppedDuringTheHandoverGivesItsPlaceBack() {
        Bundle old = only();
        context.registerService(Handover.class, new Meddler(bundle -> others(old).forEach(SwapTest::stop)), null);

        assertThatThrownBy(() -> swapper.swap(NAME, jar().version("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT))
                .isInstanceOf(SwapException.class).hasMessageContaining("stopped while the old version finished its work");

        assertThat(only()).isEqualTo(old);
        assertThat(old.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(answers()).containsExactly("苏A12B34");
        assertThat(kept()).doesNotExist();
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void directories(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Bundle> others(Bundle one) {
        return bundles().stream().filter(bundle -> !bundle.equals(one)).toList();
    }

    /** Does something while the old version finishes its work. */
    private static final class Meddler extends FakeHandover {

        private final LongConsumer deed;

        private Meddler(LongConsumer deed) {
            super(List.of(), 0);
            this.deed = deed;
        }

        @Override
        public int release(long bundle, Duration timeLimit) {
            deed.accept(bundle);
            return super.release(bundle, timeLimit);
        }
    }

    private void refused(JarBuilder next, SwapOptions options, String reason) {
        Bundle old = only();
        List<Long> before = Arrays.stream(context.getBundles()).map(Bundle::getBundleId).toList();

        assertThatThrownBy(() -> swapper.swap(NAME, next.write(folder.resolve("next.jar")), options))
                .isInstanceOf(SwapException.class).hasMessageContaining(reason);

        assertThat(Arrays.stream(context.getBundles()).map(Bundle::getBundleId)).containsExactlyElementsOf(before);
        assertThat(old.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(answers()).containsExactly("苏A12B34");
        assertThat(kept()).doesNotExist();
        assertThat(kept().getParent()).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    private JarBuilder jar() {
        return JarBuilder.of(target("drop").resolve(NAME + ".jar"));
    }

    private Path kept() {
        return target("plugins").resolve(NAME + ".jar");
    }

    private Path target(String name) {
        return Path.of(context.getProperty("yaosu.itest.folder"), "target", name);
    }

    private List<String> answers() {
        return extractor.extract(Chats.withEverything()).records().get(0).answer(FIELD).map(answer -> answer.texts()).orElse(List.of());
    }

    private Bundle only() {
        assertThat(bundles()).hasSize(1);
        return bundles().get(0);
    }

    private List<Bundle> bundles() {
        return Stream.of(context.getBundles()).filter(bundle -> NAME.equals(bundle.getSymbolicName())).toList();
    }
}
