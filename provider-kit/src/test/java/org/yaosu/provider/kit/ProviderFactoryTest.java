package org.yaosu.provider.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;

/** With a real framework and a real Configuration Admin. */
class ProviderFactoryTest {

    private static final String PID = "org.yaosu.provider.test";

    @interface Settings {
        String id() default "";

        @Needed
        String key() default "";

        String[] list() default {};

        @Range(least = 1)
        int window() default 100;

        @Range(above = 0, most = 1)
        double share() default 0.5;

        boolean remote() default true;
    }

    /** What happens, in order, told by the providers and the registry. */
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger(ProviderFactory.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().formatMessage(entry));
            events.add("logged");
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @TempDir
    Path storage;
    private Framework framework;
    private BundleContext context;
    private ConfigurationAdmin admin;
    private TestFactory factory;

    private final class TestFactory extends ProviderFactory<Settings> {
        TestFactory(BundleContext context) {
            super(context, Settings.class);
        }

        @Override
        protected ConfiguredProvider create(Settings settings) {
            if (settings.key().equals("crash")) {
                throw new IllegalStateException("k-123");
            }
            return new TestProvider(settings);
        }
    }

    private final class TestProvider implements ConfiguredProvider {
        private final Settings settings;
        private final ProviderTraits traits;

        TestProvider(Settings settings) {
            this.settings = settings;
            this.traits = new ProviderTraits(settings.id(), "m", settings.window(), 0, 1, 0, 0, 0, settings.remote(), false, false, "", 0, "", "");
        }

        @Override
        public CompletionStage<ModelReply> complete(ModelRequest request) {
            return new CompletableFuture<>();
        }

        @Override
        public Optional<String> problem() {
            return settings.key().isEmpty() ? Optional.of("not set: key") : Optional.empty();
        }

        @Override
        public ProviderTraits traits() {
            return traits;
        }

        @Override
        public void close() {
            events.add("closed " + settings.window());
        }
    }

    @BeforeEach
    void startFramework() throws Exception {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
                Constants.FRAMEWORK_STORAGE, storage.toString(),
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.osgi.service.cm;version=1.6.1,org.yaosu.api.model"));
        framework.start();
        context = framework.getBundleContext();
        Path jar = Path.of(Class.forName("org.apache.felix.cm.impl.Activator").getProtectionDomain().getCodeSource().getLocation().toURI());
        Bundle bundle = context.installBundle(jar.toUri().toString());
        bundle.start();
        admin = context.getService(context.getServiceReference(ConfigurationAdmin.class));
        context.addServiceListener(event -> {
            String what = event.getType() == ServiceEvent.REGISTERED ? "registered " : "unregistered ";
            events.add(what + event.getServiceReference().getProperty("yaosu.provider.window"));
        }, "(objectClass=" + ModelProvider.class.getName() + ")");
        factory = new TestFactory(context);
        context.registerService(ManagedServiceFactory.class, factory, new Hashtable<>(Map.of(Constants.SERVICE_PID, PID)));
    }

    @AfterEach
    void stopFramework() throws Exception {
        framework.stop();
        framework.waitForStop(0);
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private Configuration configure(String name, Map<String, ?> settings) throws Exception {
        Configuration configuration = admin.getFactoryConfiguration(PID, name, null);
        configuration.update(new Hashtable<>(settings));
        return configuration;
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> next = new ArrayList<>();
        while (next.size() < count) {
            String event = events.poll(10, TimeUnit.SECONDS);
            if (event == null) {
                break;
            }
            next.add(event);
        }
        return next;
    }

    private ServiceReference<?> provider() {
        return context.getServiceReference(ModelProvider.class);
    }

    @Test
    void aConfigurationIsAProviderNamedAsItIs() throws Exception {
        configure("max", Map.of("window", "7"));

        assertThat(next(1)).containsExactly("registered 7");
        assertThat(provider().getProperty("yaosu.provider.id")).isEqualTo("max");
    }

    @Test
    void aSettingNamesTheProvider() throws Exception {
        configure("max", Map.of("id", "mine"));

        next(1);
        assertThat(provider().getProperty("yaosu.provider.id")).isEqualTo("mine");
    }

    @Test
    void noSettingIsAServiceProperty() throws Exception {
        configure("max", Map.of("key", "k-123"));

        next(1);
        for (String key : provider().getPropertyKeys()) {
            assertThat(String.valueOf(provider().getProperty(key))).doesNotContain("k-123");
        }
    }

    @Test
    void anEmptySettingMeansItsDefault() throws Exception {
        configure("max", Map.of("window", " "));

        assertThat(next(1)).containsExactly("registered 100");
    }

    @Test
    void settingsMayBeSpeltInAnyCase() throws Exception {
        configure("max", Map.of("WINDOW", "5"));

        assertThat(next(1)).containsExactly("registered 5");
    }

    @Test
    void aChangeRegistersTheNewProviderBeforeTheOldOneGoes() throws Exception {
        configure("max", Map.of("window", "1"));
        next(1);

        configure("max", Map.of("window", "2"));

        assertThat(next(3)).containsExactly("registered 2", "unregistered 1", "closed 1");
    }

    @Test
    void aDeletedConfigurationTakesItsProviderAlong() throws Exception {
        configure("other", Map.of("window", "9"));
        Configuration configuration = configure("max", Map.of("window", "1"));
        next(2);

        configuration.delete();

        assertThat(next(2)).containsExactly("unregistered 1", "closed 1");
        assertThat(provider().getProperty("yaosu.provider.window")).isEqualTo(9);
    }

    @Test
    void aConfigurationThatCannotBeUsedTakesItsProviderAlongAndSaysWhyInOneLine() throws Exception {
        configure("max", Map.of("window", "1"));
        next(1);

        configure("max", Map.of("window", "k-123", "felix.fileinstall.filename", "file:/opt/yaosu/conf/my%20max.cfg"));

        assertThat(next(3)).containsExactly("unregistered 1", "closed 1", "logged");
        assertThat(logged).containsExactly(Path.of("/opt/yaosu/conf/my max.cfg")
                + ": window must be a whole number, at least 1 and at most 2147483647; there is no model provider of it until that is mended");
    }

    @Test
    void aConfigurationWithoutAFileIsNamedByItsPid() throws Exception {
        configure("max", Map.of("window", "0"));

        assertThat(next(1)).containsExactly("logged");
        assertThat(logged.get(0)).startsWith(PID + "~max: window must be a whole number, at least 1 and at most 2147483647;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "1.5", "1e3", "-1", "k-123"})
    void aNumberThatIsNoneOrOutOfRangeIsNamedWithItsRange(String value) throws Exception {
        configure("max", Map.of("window", value));

        assertThat(next(1)).containsExactly("logged");
        assertThat(logged).singleElement().asString().startsWith(PID + "~max: window must be a whole number, at least 1 and at most 2147483647;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.01", "NaN", "Infinity", "1e400", "k-123"})
    void aShareThatIsNoneOrOutOfRangeIsNamedWithItsRange(String value) throws Exception {
        configure("max", Map.of("share", value));

        assertThat(next(1)).containsExactly("logged");
        assertThat(logged.get(0)).startsWith(PID + "~max: share must be a number, above 0 and at most 1;");
    }

    @Test
    void aNumberOfAnotherTypeIsNotCutToFit() throws Exception {
        configure("max", Map.of("window", 5_000_000_000L));

        assertThat(next(1)).containsExactly("logged");
        assertThat(logged.get(0)).contains("window must be a whole number, at least 1 and at most 2147483647");
    }

    @ParameterizedTest
    @CsvSource({"$[secret:mine], there is no file secrets/mine", "$[env:MINE], there is no environment variable MINE",
            "x-$[env:MINE;type=String]-y, there is no environment variable MINE", "$[prop:mine], there is no framework property mine"})
    void aKeyWhoseSourceIsMissingCountsAsNotSetAndIsTheProvidersProblem(String value, String reason) throws Exception {
        configure("max", Map.of("key", value));

        next(1);
        ModelProvider provider = (ModelProvider) context.getService(provider());
        assertThat(provider.problem().orElseThrow()).startsWith("key: " + reason).endsWith("not set: key").doesNotContain("$[");
    }

    @Test
    void aCallWithoutTheKeyFailsWithTheProblem() throws Exception {
        configure("max", Map.of("key", "$[secret:mine]"));
        next(1);
        ModelProvider provider = (ModelProvider) context.getService(provider());

        assertThat(provider.complete(new ModelRequest(List.of(new Message(Message.Author.USER, "x")), OptionalDouble.empty(), OptionalInt.empty(),
                false, Duration.ofSeconds(1))).toCompletableFuture()).failsWithin(Duration.ofSeconds(10)).withThrowableThat()
                .havingCause().isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.AUTH))
                .withMessage(provider.problem().orElseThrow());
    }

    @Test
    void anotherSettingWhoseSourceIsMissingIsRefused() throws Exception {
        configure("max", Map.of("window", "$[env:MINE]"));

        assertThat(next(1)).containsExactly("logged");
        assertThat(logged).singleElement().asString().startsWith(PID + "~max: window: there is no environment variable MINE");
    }

    @Test
    void anElementOfAListWhoseSourceIsMissingIsRefused() throws Exception {
        configure("max", Map.of("list", new String[] {"a", "$[secret:mine]"}));

        assertThat(next(1)).containsExactly("logged");
        assertThat(logged.get(0)).contains("list: there is no file secrets/mine");
    }

    @Test
    void anUnknownNameIsLoggedWithTheNearestAndWithoutItsValue() throws Exception {
        configure("max", Map.of("windwo", "k-123"));

        assertThat(next(2)).containsExactly("logged", "registered 100");
        assertThat(logged).containsExactly(PID + "~max: there is no setting windwo (the nearest is window); ignored");
    }

    @Test
    void severalUnknownNamesAreOneLine() throws Exception {
        configure("max", Map.of("windwo", "1", "remotes", "2"));

        assertThat(next(2)).containsExactly("logged", "registered 100");
        assertThat(logged).singleElement().asString().contains("remotes (the nearest is remote), windwo (the nearest is window)");
    }

    @Test
    void aPastedKeyInPlaceOfANameIsNotLogged() throws Exception {
        configure("max", Map.of("q1Zd8Xk2Lm5Pw7Rt9Uv3Ys6Bn4Cg0Hj", ""));

        next(2);
        assertThat(logged).singleElement().asString().contains("there is no setting ***").doesNotContain("q1Zd8");
    }

    @Test
    void namesOfTheFrameworkAndHiddenOnesAreNoSettings() throws Exception {
        configure("max", Map.of("service.bundleLocation", "?", "felix.fileinstall.filename", "file:/x.cfg", "component.name", "c", ".hidden", "h"));

        assertThat(next(1)).containsExactly("registered 100");
        assertThat(logged).isEmpty();
    }

    @Test
    void aWordThatIsNeitherTrueNorFalseIsNotTakenForFalse() throws Exception {
        configure("max", Map.of("remote", "yes"));

        assertThat(next(1)).containsExactly("logged");
        assertThat(logged.get(0)).contains("remote must be true or false");
    }

    @Test
    void whatAnUnforeseenFailureSaysIsNotLogged() throws Exception {
        configure("max", Map.of("key", "crash"));

        assertThat(next(1)).containsExactly("logged");
        assertThat(logged.get(0)).contains("its settings cannot be used (IllegalStateException)").doesNotContain("k-123");
    }

    @Test
    void aConfigurationThatIsMendedIsAProvider() throws Exception {
        configure("max", Map.of("window", "x"));
        next(1);

        configure("max", Map.of("window", "3"));

        assertThat(next(1)).containsExactly("registered 3");
    }

    @Test
    void aClosedFactoryHasNoProvider() throws Exception {
        configure("max", Map.of("window", "1"));
        next(1);

        factory.close();
        factory.updated(PID + "~late", new Hashtable<>(Map.of("window", "2")));

        // The first may end on either thread: the service is heard of before Configuration Admin's thread is done with it.
        assertThat(next(5)).containsExactlyInAnyOrder("unregistered 1", "closed 1", "registered 2", "unregistered 2", "closed 2");
    }
}
