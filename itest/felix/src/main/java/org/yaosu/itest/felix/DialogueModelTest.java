package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.api.dialogue.ResponderException;
import org.yaosu.api.extract.Spending;
import org.yaosu.api.model.Providers;
import org.yaosu.api.run.ModelRun;
import org.yaosu.api.run.ModelRunOrder;
import org.yaosu.api.run.ModelRuns;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.simulator.Account;
import org.yaosu.simulator.Brain;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** Dialogues answered by a provider bundle, against a simulator of the service, over real sockets. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(120)
class DialogueModelTest {

    private static final String ID = "test-dialogue";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final DialogueOptions OPTIONS = new DialogueOptions(Optional.of(List.of(ID)), Optional.empty(), SOON);

    @InjectService(timeout = 10_000)
    ConfigurationAdmin configurations;
    @InjectService(timeout = 10_000)
    Providers providers;
    @InjectService(timeout = 10_000, filter = "(yaosu.responder.id=model)")
    Responder responder;
    @InjectService(timeout = 10_000)
    ModelRuns runs;
    @InjectService(timeout = 10_000)
    Runs journal;

    private final Map<String, Configuration> created = new HashMap<>();
    private Simulator simulator;

    @BeforeEach
    void impatientEngine() throws IOException {
        set(configurations.getConfiguration("org.yaosu.calls", "?"), Map.of("attempts", 2, "backoff", 1L, "patience", 100L));
    }

    @AfterEach
    void leaveNothing() throws IOException {
        for (Configuration configuration : created.values()) {
            configuration.delete();
        }
        if (simulator != null) {
            simulator.close();
        }
        await().atMost(SOON).until(() -> state().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"chitchat,闲聊", "knowledge,聊一个话题", "recommend,一步一步推进"})
    void aRequestOfEachSubtrackIsAnswered(String subtrack, String task) throws IOException {
        start(messages -> "回复：“那 就 聊聊 雨巷 吧 ！”", Map.of());

        assertThat(responder.respond(request(subtrack, 2, 1), OPTIONS)).hasValue("那就聊聊雨巷吧！");

        assertThat(simulator.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.messages().get(0).text()).contains(task);
            assertThat(asked.messages().get(1).text()).contains("姓名：田小满", "晚上，在家", "现在进行到第2步（电影推荐）", "雨巷0，主演：沈听澜", "用户：第1句话");
        });
    }

    @Test
    void whatIsSentFitsTheModelsWindow() throws IOException {
        start(messages -> "好", Map.of("windowCharacters", 900));

        responder.respond(request("recommend", 20, 300), OPTIONS);

        assertThat(simulator.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.messages().stream().mapToInt(message -> message.text().length()).sum()).isBetween(850, 900);
            assertThat(asked.messages().get(1).text()).contains("用户：第19句话", "现在进行到第2步（电影推荐）");
        });
    }

    @Test
    void wherePrivacyIsWantedNoNameCrossesTheSocketAndTheReplyHasIt() throws IOException {
        set(configurations.getConfiguration("org.yaosu.engine", "?"), Map.of("privacy", "mask"));
        start(messages -> messages.get(1).text().contains("〔姓名1〕") ? "〔姓名1〕，晚上好！" : "你是谁？", Map.of());

        // the setting comes about on a thread of its own
        await().atMost(SOON).untilAsserted(() -> assertThat(responder.respond(request("chitchat", 2, 1), OPTIONS)).hasValue("田小满，晚上好！"));
        assertThat(simulator.asked().get(simulator.asked().size() - 1).raw()).doesNotContain("田小满", "13800000631");
    }

    @Test
    void whereTheModelGoesAwayMidWayThatIsSaidAndAfterwardsOthersMayAnswer() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        start(messages -> {
            asked.countDown();
            awaitQuietly(over);
            return "好";
        }, Map.of());
        CompletableFuture<Throwable> thrown = CompletableFuture.supplyAsync(() -> catchThrowable(() -> responder.respond(request("chitchat", 2, 1), OPTIONS)));
        asked.await();

        created.remove(ID).delete();

        assertThat(thrown.get()).isInstanceOf(ResponderException.class).hasMessageContaining(ID);
        over.countDown();
        await().atMost(SOON).untilAsserted(() -> assertThat(responder.respond(request("chitchat", 2, 1), OPTIONS)).isEmpty());
    }

    @Test
    void aRunHasTheCostOfItsDialoguesAndWhatWasAskedBeforeCostsNothing() throws IOException {
        start(messages -> "好", Map.of("promptPrice", 1.0, "completionPrice", 1.0));
        ModelRunOrder order = new ModelRunOrder("dialogue answer", Path.of("in.jsonl"), Path.of("out.txt"), Optional.of(List.of(ID)),
                new Spending(OptionalDouble.of(1_000), true));

        try (ModelRun run = runs.begin(order)) {
            for (int i = 0; i < 2; i++) {
                assertThat(responder.respond(request("chitchat", 2, 1), OPTIONS.through(run))).hasValue("好");
            }
            assertThat(run.spent()).isPositive();
            run.done("2 dialogues were answered");

            assertThat(journal.report(run.id()).run()).extracting(Run::state, Run::cost).containsExactly(RunState.DONE, run.spent());
        }
        assertThat(simulator.asked()).hasSize(1);
    }

    @Test
    void aNameThatNobodyEverHadIsToldAndNotPassedOver() {
        DialogueOptions misspelt = new DialogueOptions(Optional.of(List.of("sprak")), Optional.empty(), SOON);

        assertThatThrownBy(() -> responder.respond(request("chitchat", 2, 1), misspelt)).hasMessageContaining("no provider sprak");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static DialogueRequest request(String subtrack, int turns, int facts) {
        return new DialogueRequest(subtrack, Map.of("姓名", List.of("田 小满")), "晚上 ， 在 家", List.of(List.of(" 寒暄 ", "", ""), List.of(" 电影 推荐 ", "", "")),
                IntStream.range(0, facts).mapToObj(i -> List.of("雨巷" + i, "主演", "沈 听澜")).toList(),
                IntStream.range(0, turns).mapToObj(i -> (i == 0 ? "[2] 田小满 ， 打 13800000631 ， " : "") + "第" + i + "句 话").toList());
    }

    private void start(Brain brain, Map<String, Object> settings) throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT.withBrain(brain));
        Account account = SimulatorSettings.DEFAULT.account();
        Map<String, Object> all = new HashMap<>(Map.of("id", ID, "url", simulator.spark().toString(), "appId", account.appId(), "apiKey", account.apiKey(),
                "apiSecret", account.apiSecret()));
        all.putAll(settings);
        Configuration configuration = configurations.getFactoryConfiguration("org.yaosu.provider.spark", ID, "?");
        configuration.update(new Hashtable<>(all));
        created.put(ID, configuration);
        await().atMost(SOON).until(() -> state().isPresent());
    }

    private void set(Configuration configuration, Map<String, Object> settings) throws IOException {
        configuration.update(new Hashtable<>(settings));
        created.put(configuration.getPid(), configuration);
    }

    private Optional<String> state() {
        return providers.providers().stream().map(provider -> provider.id()).filter(ID::equals).findFirst();
    }
}
