package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.api.deploy.Doctor;

/** What the doctor says of a platform in which one thing is broken. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(60)
class DoctorTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SECRET = "very-secret-0815";

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Doctor doctor;
    @InjectService(timeout = 10_000)
    ConfigurationAdmin configurations;

    private final List<Bundle> installed = new ArrayList<>();
    private final List<Configuration> created = new ArrayList<>();

    @AfterEach
    void leaveNothing() throws Exception {
        for (Configuration configuration : created) {
            configuration.delete();
        }
        for (Bundle bundle : installed) {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
        }
        refresh();
        await().atMost(SOON).untilAsserted(() -> assertThat(doctor.examine()).noneMatch(complaint -> complaint.subject().contains("org.example")));
    }

    @Test
    void aWholePlatformHasNoErrors() {
        await().atMost(SOON).untilAsserted(() -> assertThat(doctor.examine()).noneMatch(complaint -> complaint.severity() == Severity.ERROR));
    }

    @Test
    void aPackageThatNobodyExportsIsNamedWithItsVersions() throws BundleException {
        install(new BundleFile("org.example.importer").header("Import-Package", "org.example.nowhere;version=\"[1.2,2)\""));

        assertThat(about("bundle org.example.importer 0.0.0").problem()).contains("the package org.example.nowhere [1.2.0,2.0.0)");
    }

    @Test
    void aPackageInAnotherVersionIsSaidToBeThere() throws BundleException {
        install(new BundleFile("org.example.importer").header("Import-Package", "org.yaosu.api.field;version=\"[9,10)\""));

        Complaint complaint = about("bundle org.example.importer 0.0.0");
        assertThat(complaint.severity()).isEqualTo(Severity.ERROR);
        assertThat(complaint.problem()).contains("org.yaosu.api.field [9.0.0,10.0.0)", "of org.yaosu.api)");
        assertThat(complaint.remedy()).contains("install a bundle that exports it: org.yaosu.api ");
    }

    @Test
    void aBundleThatLacksOneThatIsBrokenIsToldWithThatOne() throws BundleException {
        install(new BundleFile("org.example.broken").header("Import-Package", "org.example.nowhere").header("Export-Package", "org.example.given"));
        install(new BundleFile("org.example.user").header("Import-Package", "org.example.given"));

        assertThat(about("bundle org.example.broken 0.0.0").problem()).contains("org.example.user 0.0.0 waits for it");
        assertThat(doctor.examine()).noneMatch(complaint -> complaint.subject().contains("org.example.user"));
    }

    @Test
    void anActivatorThatThrewIsAFailedStart() throws BundleException {
        Bundle bundle = install(new BundleFile("org.example.throwing").header("Bundle-Activator", ThrowingActivator.class.getName())
                .header("Import-Package", "org.osgi.framework").type(ThrowingActivator.class));
        assertThatThrownBy(bundle::start).isInstanceOf(BundleException.class);

        assertThat(about("bundle org.example.throwing 0.0.0").problem()).isEqualTo("was to be started, and its start failed");
        assertThat(about("bundle org.example.throwing 0.0.0").remedy()).contains("start " + bundle.getBundleId());
    }

    @Test
    void aStoppedBundleIsNamed() throws BundleException {
        Bundle phone = bundle("org.yaosu.extractor.fields.phone");
        phone.stop();
        try {
            assertThat(about("bundle " + phone.getSymbolicName() + " " + phone.getVersion()).problem()).startsWith("does not run");
        } finally {
            phone.start();
        }
    }

    @Test
    void aBundleInWhosePlaceAnotherRunsIsNotToBeStartedAgain() throws BundleException {
        Bundle old = install(new BundleFile("org.example.swapped").component("one", "", "org.example.Any", ""));
        wiring().resolveBundles(List.of(old));
        install(new BundleFile("org.example.swapped").header("Bundle-Version", "2.0.0")).start();

        assertThat(about("bundle org.example.swapped 0.0.0").problem()).isEqualTo("does not run: org.example.swapped 2.0.0 has taken its place");
        assertThat(about("bundle org.example.swapped 0.0.0").remedy()).contains("uninstall " + old.getBundleId()).doesNotContain("start " + old.getBundleId());
    }

    @Test
    void librariesFragmentsAndLazyBundlesAreNoMatter() throws BundleException {
        Bundle library = install(new BundleFile("org.example.library").header("Export-Package", "org.example.given"));
        Bundle fragment = install(new BundleFile("org.example.fragment").header("Fragment-Host", "org.example.library"));
        Bundle lazy = install(new BundleFile("org.example.lazy").header("Bundle-ActivationPolicy", "lazy").header("Import-Package", "org.osgi.framework")
                .header("Bundle-Activator", ThrowingActivator.class.getName()).type(ThrowingActivator.class));
        wiring().resolveBundles(List.of(library, fragment));
        lazy.start(Bundle.START_ACTIVATION_POLICY);

        assertThat(lazy.getState()).isEqualTo(Bundle.STARTING);
        assertThat(doctor.examine()).noneMatch(complaint -> complaint.subject().contains("org.example"));
    }

    @Test
    void aFragmentThatComesAfterItsHostIsSaidToBeLate() throws BundleException {
        install(new BundleFile("org.example.library").header("Export-Package", "org.example.given")).start();
        install(new BundleFile("org.example.fragment").header("Fragment-Host", "org.example.library"));

        assertThat(about("bundle org.example.fragment 0.0.0").problem()).startsWith("is a fragment that came after its host");
    }

    @Test
    void componentsThatWaitForOneWithoutSettingsAreToldOnceWithIt() throws BundleException {
        BundleFile file = new BundleFile("org.example.chain").component("root", "configuration-policy='require' configuration-pid='org.example.root'",
                "org.example.Root", "<service><provide interface='org.example.A'/></service>");
        for (String name : List.of("one", "two")) {
            file.component(name, "", "org.example.Any", "<service><provide interface='org.example.B'/></service><reference name='a' interface='org.example.A'/>");
        }
        file.component("three", "", "org.example.Any", "<reference name='b' interface='org.example.B'/>");
        install(file.file("OSGI-INF/metatype/root.xml", """
                <MetaData xmlns="http://www.osgi.org/xmlns/metatype/v1.2.0"><OCD id="o" name="o"><AD id="place" type="String" description="where"/>\
                <AD id="size" type="Integer" default="1"/></OCD><Designate factoryPid="org.example.root"><Object ocdref="o"/></Designate></MetaData>""")).start();

        awaitAbout("component root of org.example.chain", complaint -> {
            assertThat(complaint.severity()).isEqualTo(Severity.WARNING);
            assertThat(complaint.problem()).startsWith("waits for settings: org.example.root").contains("one of", "two of", "three of", "wait for it");
            assertThat(complaint.remedy()).contains("conf/org.example.root-NAME.cfg with place = ... (where)").doesNotContain("size");
        });
        assertThat(doctor.examine()).filteredOn(complaint -> complaint.toString().contains("org.example")).hasSize(1);
    }

    @Test
    void aServiceThatNobodyGivesIsToldOnceForAllThatWait() throws BundleException {
        install(new BundleFile("org.example.waiting")
                .component("one", "", "org.example.Any", "<reference name='a' interface='org.example.A' target='(size=3)'/>")
                .component("two", "", "org.example.Any", "<reference name='a' interface='org.example.A' target='(size=3)'/>")).start();

        awaitAbout("service org.example.A", complaint -> assertThat(complaint.problem())
                .startsWith("nobody gives it (wanted with (size=3))").contains("one of org.example.waiting, two of org.example.waiting wait for it"));
    }

    @Test
    void aServiceThatAFilterRefusesIsSaidToBeThere() throws BundleException {
        install(new BundleFile("org.example.waiting").component("one", "", "org.example.Any",
                "<reference name='a' interface='" + Doctor.class.getName() + "' target='(size=3)'/>").header("Import-Package", "org.yaosu.api.deploy")).start();

        awaitAbout("service " + Doctor.class.getName(), complaint -> {
            assertThat(complaint.severity()).isEqualTo(Severity.ERROR);
            assertThat(complaint.problem()).startsWith("that of org.yaosu.deployment ").contains("does not match (size=3)");
        });
    }

    @Test
    void componentsThatWaitForEachOtherAreACircle() throws BundleException {
        install(new BundleFile("org.example.circle")
                .component("one", "", "org.example.Any", "<service><provide interface='org.example.A'/></service><reference name='b' interface='org.example.B'/>")
                .component("two", "", "org.example.Any", "<service><provide interface='org.example.B'/></service><reference name='a' interface='org.example.A'/>"))
                .start();

        awaitAbout("components", complaint -> assertThat(complaint.problem())
                .isEqualTo("wait for each other: one of org.example.circle, two of org.example.circle"));
    }

    @Test
    void aComponentThatFailsSaysWhatItThrewWithoutSecrets() throws Exception {
        Configuration configuration = configure("org.example.throwing", null, Map.of("apiSecret", SECRET));
        install(new BundleFile("org.example.failing").type(ThrowingComponent.class)
                .component("org.example.throwing", "immediate='true' init='1'", ThrowingComponent.class.getName(), "")).start();

        awaitAbout("component org.example.throwing of org.example.failing",
                complaint -> assertThat(complaint.problem()).isEqualTo("fails: cannot read ***"));
        configuration.update(new Hashtable<>(Map.of("apiSecret", SECRET, "felix.fileinstall.filename", "file:/home/conf/a.cfg")));
        awaitAbout("/home/conf/a.cfg", complaint -> assertThat(complaint.problem()).isEqualTo("cannot read ***"));
    }

    @Test
    void aFileWithATypoInItsNameGetsTheNameThatWasMeant() throws Exception {
        Path file = Files.createDirectories(Path.of(context.getProperty("yaosu.itest.folder"), "target", "conf")).resolve("org.yaosu.provder.spark-a.cfg");
        Files.writeString(file, "id = a\n", StandardCharsets.UTF_8);
        try {
            awaitAbout(file.toString(), complaint -> {
                assertThat(complaint.severity()).isEqualTo(Severity.ERROR);
                assertThat(complaint.remedy()).contains("rename it to org.yaosu.provider.spark-a.cfg");
            });
        } finally {
            Files.delete(file);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(doctor.examine()).noneMatch(complaint -> complaint.subject().equals(file.toString())));
    }

    @Test
    void aJarOfThePluginsThatIsNoneIsNamed() throws IOException {
        Path jar = Files.writeString(Path.of(context.getProperty("yaosu.plugins")).resolve("half.jar"), "not a jar");
        try {
            awaitAbout(jar.toString(), complaint -> {
                assertThat(complaint.severity()).isEqualTo(Severity.ERROR);
                assertThat(complaint.problem()).contains("is no jar");
            });
        } finally {
            Files.delete(jar);
        }
    }

    @Test
    void whatAServerSetsForItselfIsItsOwnBusiness() throws IOException {
        configure("org.example.server.users", null, Map.of("anybody", "welcome"));

        assertThat(doctor.examine()).noneMatch(complaint -> complaint.toString().contains("org.example.server.users"));
    }

    @Test
    void aConfigurationThatIsBoundToAnotherBundleIsSaidToBe() throws IOException {
        Configuration configuration = configurations.getConfiguration("org.yaosu.calls", "file:/elsewhere.jar");
        created.add(configuration);
        configuration.update(new Hashtable<>(Map.of("attempts", 5)));

        awaitAbout("configuration org.yaosu.calls", complaint -> assertThat(complaint.problem()).contains("bound to the bundle at file:/elsewhere.jar"));
    }

    @Test
    void oneOfSeveralNeedsANameOfItsOwn() throws IOException {
        configure("org.yaosu.provider.spark", null, Map.of("id", "a"));

        awaitAbout("configuration org.yaosu.provider.spark", complaint -> assertThat(complaint.remedy()).contains("org.yaosu.provider.spark-NAME.cfg"));
    }

    @Test
    void aSettingWithATypoIsNamedWithoutItsValue() throws IOException {
        configure("org.yaosu.provider.spark", "test-typo", Map.of("id", "test-typo", "apiSecrt", SECRET));

        awaitAbout("configuration org.yaosu.provider.spark~test-typo", complaint -> {
            assertThat(complaint.severity()).isEqualTo(Severity.WARNING);
            assertThat(complaint.problem()).contains("'apiSecrt' (do you mean apiSecret?)");
        });
        assertThat(doctor.examine()).noneMatch(complaint -> complaint.toString().contains(SECRET));
    }

    @Test
    void settingsThatNoProviderCameOfAreNamed() throws IOException {
        configure("org.yaosu.provider.spark", "test-wrong", Map.of("id", "test-wrong", "url", "nonsense"));

        awaitAbout("configuration org.yaosu.provider.spark~test-wrong", complaint -> assertThat(complaint.problem()).startsWith("no model provider came of it"));
    }

    @Test
    void aProviderWithoutAKeyIsANoteUntilItIsChosen() throws IOException {
        configure("org.yaosu.provider.spark", "test-keyless", Map.of("id", "test-keyless"));
        awaitAbout("provider test-keyless", complaint -> assertThat(complaint.severity()).isEqualTo(Severity.NOTE));

        configure("org.yaosu.calls", null, Map.of("provider", new String[] {"test-keyless", "test-nobody"}));
        awaitAbout("provider test-keyless", complaint -> {
            assertThat(complaint.severity()).isEqualTo(Severity.ERROR);
            assertThat(complaint.problem()).contains("apiSecret");
        });
        assertThat(about("provider test-nobody").problem()).startsWith("is chosen, and no provider of that name");
    }

    @Test
    void twoProvidersOfOneNameAreTold() throws IOException {
        configure("org.yaosu.provider.spark", "test-a", Map.of("id", "test-twin"));
        configure("org.yaosu.provider.spark", "test-b", Map.of("id", "test-twin"));

        await().atMost(SOON).untilAsserted(() -> assertThat(doctor.examine()).anySatisfy(complaint -> {
            assertThat(complaint.subject()).isEqualTo("provider test-twin");
            assertThat(complaint.problem()).contains("there are 2 of this name");
        }));
    }

    @Test
    void aFieldThatTwoBundlesGiveIsToldWithTheOneThatIsUsed() throws IOException {
        configure("org.yaosu.field", "test-name", Map.of("key", "基本信息-姓名", "pattern", "银色"));

        awaitAbout("field 基本信息-姓名", complaint -> {
            assertThat(complaint.severity()).isEqualTo(Severity.WARNING);
            assertThat(complaint.problem()).matches(".*used: org.yaosu.extractor.fields.name .*, then org.yaosu.extractor.fields.declared .*");
        });
    }

    @Test
    void withoutAnyFieldReaderOrWriterThatIsAnError() throws BundleException {
        List<Bundle> givers = Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith("org.yaosu.extractor.fields.")
                || bundle.getSymbolicName().equals("org.yaosu.formats")).toList();
        for (Bundle giver : givers) {
            giver.stop();
        }
        try {
            assertThat(List.of(about("fields"), about("readers"), about("writers"))).allMatch(complaint -> complaint.severity() == Severity.ERROR);
        } finally {
            for (Bundle giver : givers) {
                giver.start();
            }
        }
    }

    @Test
    void aBundleThatWasUninstalledAndIsStillUsedWantsARefresh() throws BundleException {
        Bundle library = install(new BundleFile("org.example.library").header("Export-Package", "org.example.given"));
        install(new BundleFile("org.example.user").header("Import-Package", "org.example.given")).start();
        library.uninstall();

        assertThat(about("bundle org.example.library 0.0.0").problem()).startsWith("is uninstalled");
    }

    @Test
    void twoVersionsAtWorkAreTold() throws BundleException {
        for (String version : List.of("1.0.0", "2.0.0")) {
            install(new BundleFile("org.example.twice").header("Bundle-Version", version).component("c", "", "org.example.Any", "")).start();
        }

        assertThat(about("bundle org.example.twice").severity()).isEqualTo(Severity.WARNING);
        assertThat(about("bundle org.example.twice").problem()).contains("1.0.0", "2.0.0");
    }

    private Complaint about(String subject) {
        return doctor.examine().stream().filter(complaint -> complaint.subject().equals(subject)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is said of " + subject));
    }

    /** Components and configurations are looked after by threads of their own. */
    private void awaitAbout(String subject, Consumer<Complaint> promise) {
        await().atMost(SOON).untilAsserted(() -> promise.accept(about(subject)));
    }

    private Bundle install(BundleFile file) throws BundleException {
        Bundle bundle = context.installBundle("test:" + installed.size(), file.open());
        installed.add(bundle);
        return bundle;
    }

    private Configuration configure(String pid, String name, Map<String, ?> settings) throws IOException {
        Configuration configuration = name == null ? configurations.getConfiguration(pid, "?") : configurations.getFactoryConfiguration(pid, name, "?");
        created.add(configuration);
        configuration.update(new Hashtable<>(settings));
        return configuration;
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).findFirst().orElseThrow();
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private void refresh() throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring().refreshBundles(null, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        refreshed.await();
    }
}
