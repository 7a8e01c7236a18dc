package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
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
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.Models;
import org.yaosu.api.model.Providers;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** The bundle of a provider is swapped; a copy of the real one under a name of its own, so that the other tests keep theirs. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(120)
class SwapProviderTest {

    private static final String REAL = "org.yaosu.provider.openai";
    private static final String NAME = "org.yaosu.itest.openai";
    private static final String PID = "org.yaosu.itest.openai";
    private static final String COMPONENT = "OSGI-INF/org.yaosu.provider.openai.OpenAiProviders.xml";
    private static final String ID = "swapped";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int CHATS = 400;
    private static final int ASKERS = 4;

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    ConfigurationAdmin configurations;
    @InjectService(timeout = 10_000)
    Swapper swapper;
    @InjectService(timeout = 10_000)
    Providers providers;
    @InjectService(timeout = 10_000)
    BatchExtractor batches;
    @InjectService(timeout = 10_000)
    Models models;
    @TempDir
    Path folder;

    private Simulator simulator;
    private Configuration configuration;

    @BeforeEach
    void firstVersion() throws IOException, BundleException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT.withBrain(messages -> "{\"客户预算-预算明细\": \"三万\"}"));
        try (InputStream content = Files.newInputStream(jar("1.0.0").write(folder.resolve("first.jar")))) {
            context.installBundle("test:" + NAME, content).start();
        }
        configuration = configurations.getFactoryConfiguration(PID, ID, "?");
        configuration.update(new Hashtable<>(Map.of("id", ID, "model", "demo", "url", simulator.openai().toString(),
                "apiKey", SimulatorSettings.DEFAULT.account().apiPassword(), "concurrency", 8)));
        await().atMost(SOON).until(() -> providers.providers().stream().anyMatch(provider -> provider.id().equals(ID)));
    }

    @AfterEach
    void noVersion() throws IOException, BundleException {
        Files.deleteIfExists(kept());
        configuration.delete();
        for (Bundle bundle : bundles()) {
            bundle.uninstall();
        }
        simulator.close();
        await().atMost(SOON).until(() -> bundles().isEmpty() && providers.providers().stream().noneMatch(provider -> provider.id().equals(ID)));
    }

    @Test
    void aNewVersionHasTheConfigurationsOfTheOldOne() {
        assertThat(swapper.plan(NAME, jar("1.1.0").write(folder.resolve("next.jar"))).services()).containsExactly("provider " + ID);

        swapper.swap(NAME, folder.resolve("next.jar"), SwapOptions.DEFAULT);

        assertThat(bundles()).extracting(bundle -> bundle.getVersion().toString()).containsExactly("1.1.0");
        assertThat(providers.providers()).filteredOn(provider -> provider.id().equals(ID)).hasSize(1);
        assertThat(providers.check(ID, SOON).answers()).isTrue();
    }

    @Test
    void aProviderWithoutAnAccountDoesNotHoldItsBundleBack() throws IOException {
        configuration.update(new Hashtable<>(Map.of("id", ID)));
        await().atMost(SOON).until(() -> providers.providers().stream()
                .anyMatch(provider -> provider.id().equals(ID) && provider.problem().isPresent()));

        swapper.swap(NAME, jar("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);

        assertThat(bundles()).extracting(bundle -> bundle.getVersion().toString()).containsExactly("1.1.0");
    }

    @Test
    void noChatOfABatchIsLostInASwap() throws IOException {
        CompletableFuture<BatchReport> batch = CompletableFuture.supplyAsync(this::batch);
        await().atMost(SOON).until(() -> simulator.asked().size() > CHATS / 10);

        swapper.swap(NAME, jar("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);

        BatchReport report = batch.join();
        assertThat(report.extracted()).isEqualTo(CHATS);
        assertThat(report.model().chats()).as("chats by how asking the model ended: %s", report.model())
                .isNotEmpty().doesNotContainKeys(Outcome.UNANSWERED, Outcome.NOT_ASKED);
        assertThat(Submission.records(report.output())).hasSize(CHATS);
        assertThat(bundles()).extracting(bundle -> bundle.getVersion().toString()).containsExactly("1.1.0");
    }

    @Test
    void noTextThatIsAskedForIsLostInASwap() {
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Integer>> askers = IntStream.range(0, ASKERS).mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(over))).toList();
        await().atMost(SOON).until(() -> simulator.asked().size() > 10 * ASKERS);

        swapper.swap(NAME, jar("1.1.0").write(folder.resolve("next.jar")), SwapOptions.DEFAULT);
        int before = simulator.asked().size();
        await().atMost(SOON).until(() -> simulator.asked().size() > before + 10 * ASKERS);
        over.set(true);

        assertThat(askers).allSatisfy(asker -> assertThat(asker.join()).isPositive());
        assertThat(bundles()).extracting(bundle -> bundle.getVersion().toString()).containsExactly("1.1.0");
    }

    /** @return how many answers there were until it was over; each of them came */
    private int ask(AtomicBoolean over) {
        int answers = 0;
        do {
            models.ask(window -> List.of(new Message(Message.Author.USER, "怎么收费？")),
                    new ModelWish(Optional.of(List.of(ID)), OptionalDouble.empty(), OptionalInt.empty(), SOON));
            answers++;
        } while (!over.get());
        return answers;
    }

    @Test
    void aVersionThatDoesNotHearOfItsConfigurationsLeavesTheOldOneInService() {
        Path deaf = jar("1.1.0").declaring(COMPONENT, PID, "org.yaosu.itest.deaf").write(folder.resolve("next.jar"));

        assertThatThrownBy(() -> swapper.swap(NAME, deaf, new SwapOptions(Duration.ofMillis(500), Duration.ofSeconds(1))))
                .isInstanceOf(SwapException.class).hasMessageContaining("it does not give the provider " + ID);

        assertThat(bundles()).extracting(bundle -> bundle.getVersion().toString()).containsExactly("1.0.0");
        assertThat(providers.check(ID, SOON).answers()).isTrue();
    }

    private BatchReport batch() {
        try {
            Path chats = folder.resolve("chats.jsonl");
            try (BufferedWriter lines = Files.newBufferedWriter(chats)) {
                for (int i = 0; i < CHATS; i++) {
                    lines.write("{\"chat_text\": \"卢岸5：你们怎么收费，编号" + i + "\\n秦屿7：您好\"}\n");
                }
            }
            ModelChoice model = new ModelChoice(Optional.of(List.of(ID)), Optional.empty(), 1, Optional.of(Privacy.OFF));
            return batches.run(new BatchRequest(chats, Optional.empty(), folder.resolve("submit.json"), Optional.empty(),
                    new ExtractionOptions(Customers.ONE, model)), new Quiet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JarBuilder jar(String version) {
        Bundle real = Stream.of(context.getBundles()).filter(bundle -> REAL.equals(bundle.getSymbolicName())).findFirst().orElseThrow();
        return JarBuilder.of(real).header("Bundle-SymbolicName", NAME).version(version)
                .declaring(COMPONENT, "value=\"" + REAL + "\"", "value=\"" + PID + "\"");
    }

    private Path kept() {
        return Path.of(context.getProperty("yaosu.itest.folder"), "target", "plugins", NAME + ".jar");
    }

    private List<Bundle> bundles() {
        return Stream.of(context.getBundles()).filter(bundle -> NAME.equals(bundle.getSymbolicName())).toList();
    }
}
