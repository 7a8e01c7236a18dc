package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.format.Transcripts;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.Models;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.simulator.Account;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** The built provider bundles against a simulator of the services, over real sockets. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(120)
class ModelsTest {

    private static final String DETAIL = "客户预算-预算明细";
    private static final Pattern NUMBER = Pattern.compile("编号([0-9]+)");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ModelPrompt WEATHER = window -> List.of(new Message(Message.Author.USER, "今天天气怎么样？"));
    private static final int CHATS = 200;
    /** Calls come in any order, so an attempt fails with the chance of one in three: all of a chat's fail in one run of 2,600. */
    private static final int ATTEMPTS = 12;

    @InjectService(timeout = 10_000)
    ConfigurationAdmin configurations;
    @InjectService(timeout = 10_000)
    BatchExtractor batches;
    @InjectService(timeout = 10_000)
    Extractor extractor;
    @InjectService(timeout = 10_000)
    Transcripts transcripts;
    @InjectService(timeout = 10_000)
    Providers providers;
    @InjectService(timeout = 10_000)
    Models models;
    @TempDir
    Path folder;

    private final Map<String, Configuration> created = new HashMap<>();
    private Simulator simulator;

    @BeforeEach
    void impatientEngine() throws IOException {
        Configuration calls = configurations.getConfiguration("org.yaosu.calls", "?");
        calls.update(table(Map.of("attempts", ATTEMPTS, "backoff", 1L, "backoffMost", 20L, "rest", 100L, "restMost", 200L)));
        created.put("calls", calls);
        Configuration engine = configurations.getConfiguration("org.yaosu.engine", "?");
        engine.update(table(Map.of("timeLimit", 1)));
        created.put("engine", engine);
    }

    @AfterEach
    void leaveNothing() throws IOException {
        for (Configuration configuration : created.values()) {
            configuration.delete();
        }
        created.clear();
        if (simulator != null) {
            simulator.close();
        }
        await().atMost(SOON).until(() -> providers.providers().stream().noneMatch(provider -> provider.id().startsWith("test-")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CODE_10000", "CODE_10006", "CODE_10008", "CODE_10010", "CODE_10222", "CODE_11202", "CODE_11203", "CODE_10019",
            "BAD_GATEWAY", "DROP", "DROP_FIRST", "CUT_1000", "CUT_1006", "GARBAGE", "WRONG_SHAPE", "BINARY", "STALL", "HANG", "DUPLICATE_LAST"})
    void aPassingFaultAtEveryThirdCallCostsNoChatItsAnswer(Fault fault) throws IOException {
        start(SimulatorSettings.DEFAULT.withFaults(FaultPlan.every(3, fault)).withBrain(ModelsTest::numbered));
        configure("spark", Map.of());

        BatchReport report = extract("test-spark");

        assertThat(report.extracted()).isEqualTo(CHATS);
        assertThat(numbers(report)).isEqualTo(IntStream.range(0, CHATS).mapToObj(i -> "编号" + i).toList());
        assertThat(report.model().chats().getOrDefault(Outcome.UNANSWERED, 0L)).isZero();
        assertThat(report.model().troubles().isEmpty()).isEqualTo(fault == Fault.CODE_10019 || fault == Fault.DUPLICATE_LAST);
    }

    @ParameterizedTest
    @EnumSource(names = {"CODE_10003", "CODE_10013", "CODE_10014", "CODE_10907"})
    void aFaultOfTheChatItselfLeavesThatChatToTheFinders(Fault fault) throws IOException {
        start(SimulatorSettings.DEFAULT.withFaults(FaultPlan.every(3, fault)).withBrain(ModelsTest::numbered));
        configure("spark", Map.of());

        BatchReport report = extract("test-spark");

        assertThat(report.extracted()).isEqualTo(CHATS);
        assertThat(Submission.records(report.output())).hasSize(CHATS);
        assertThat(report.model().troubles()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_SECRET", "SKEW", "CODE_10015", "CODE_10016", "CODE_11200", "CODE_11201"})
    void aFaultOfTheAccountStopsTheCallingAtOnce(Fault fault) throws IOException {
        start(SimulatorSettings.DEFAULT.withFaults(FaultPlan.every(3, fault)).withBrain(ModelsTest::numbered));
        configure("spark", Map.of("concurrency", 8));

        BatchReport report = extract("test-spark");

        assertThat(report.extracted()).isEqualTo(CHATS);
        assertThat(Submission.records(report.output())).hasSize(CHATS);
        // those under way when the refusal comes are lost with it
        assertThat(simulator.asked().size()).isLessThan(CHATS / 4);
        assertThat(report.model().chats().get(Outcome.UNANSWERED)).isGreaterThan(CHATS * 3L / 4);
        assertThat(state("test-spark").rest()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOpenAiProviderSurvivesEveryThirdCallGoingWrong(boolean stream) throws IOException {
        for (Fault fault : List.of(Fault.DROP, Fault.GARBAGE, Fault.HANG)) {
            start(SimulatorSettings.DEFAULT.withFaults(FaultPlan.every(3, fault)).withBrain(ModelsTest::numbered));
            configure("openai", Map.of("model", "demo", "stream", stream, "concurrency", 32));

            BatchReport report = extract("test-openai");

            assertThat(numbers(report)).as(fault.name()).isEqualTo(IntStream.range(0, CHATS).mapToObj(i -> "编号" + i).toList());
            leaveNothing();
            impatientEngine();
        }
    }

    @Test
    void theNextProviderAnswersWhereTheFirstFails() throws IOException {
        start(SimulatorSettings.DEFAULT.withFaults(FaultPlan.NONE).withBrain(ModelsTest::numbered));
        configure("spark", Map.of("apiSecret", "wrong-secret"));
        configure("openai", Map.of("model", "demo"));

        BatchReport report = extract("test-spark", "test-openai");

        assertThat(numbers(report)).isEqualTo(IntStream.range(0, CHATS).mapToObj(i -> "编号" + i).toList());
        assertThat(state("test-spark").failures()).containsOnlyKeys(Kind.AUTH);
        assertThat(state("test-openai").calls()).isEqualTo(CHATS);
    }

    @Test
    void noPersonalValueCrossesTheSocketWherePrivacyIsWanted() throws IOException {
        start(SimulatorSettings.DEFAULT.withBrain(messages -> "{\"基本信息-姓名\":\"〔人1〕\",\"下一步跟进计划-参与人\":[\"〔人1〕\",\"〔人2〕\"]}"));
        configure("spark", Map.of());
        Chat chat = transcripts.read("c1", """
                卢岸5：你们的标准版多少钱？我的电话138 0000 0631，邮箱 lu.an@example.com
                云店-秦屿7：您好卢岸5，我的手机13800000999，找苏棠2也行
                卢岸5：收件人：沈砚，地址：河海省文川市云山区青石路18号3栋501室
                云店-秦屿7：@卢岸5 好的，@苏棠2 跟进一下
                """);

        Extraction extraction = extractor.extract(chat, options(Privacy.MASK, "test-spark"));

        // The uid is drawn at random and may hold any digits.
        String sent = simulator.asked().stream().map(Asked::raw).map(raw -> raw.replaceFirst("\"uid\":\"\\w+\"", "")).collect(Collectors.joining());
        assertThat(sent).doesNotContain("uid").contains("标准版多少钱")
                .doesNotContain("卢岸", "秦屿", "苏棠", "沈砚", "0631", "13800000999", "lu.an", "example.com", "河海", "文川", "青石路", "501");
        assertThat(extraction.records().get(0).answer("基本信息-姓名").orElseThrow().texts()).containsExactly("卢岸5");
        assertThat(extraction.records().get(0).answer("下一步跟进计划-参与人").orElseThrow().texts()).containsExactly("卢岸5", "秦屿7");
    }

    @Test
    void withPersonalFieldsLocalTheirQuestionsAreNotAsked() throws IOException {
        start(SimulatorSettings.DEFAULT.withBrain(ModelsTest::numbered));
        configure("spark", Map.of());

        Extraction extraction = extractor.extract(transcripts.read("c1", "卢岸5：多少钱？电话13800000631\n秦屿7：您好，编号5"),
                options(Privacy.LOCAL, "test-spark"));

        assertThat(simulator.asked()).singleElement().satisfies(asked -> assertThat(asked.raw()).contains(DETAIL).doesNotContain("基本信息-手机号码"));
        assertThat(extraction.records().get(0).answer("基本信息-手机号码").orElseThrow().texts()).containsExactly("13800000631");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "reflect", "summary"})
    void aLongChatIsAnsweredWholeByAModelWithASmallWindow(String template) throws IOException {
        start(SimulatorSettings.DEFAULT.withBrain(ModelsTest::numbered));
        configure("finetuned", Map.of("resourceId", SimulatorSettings.DEFAULT.resourceId(), "windowCharacters", 8000, "domain", "patchv3"));
        StringBuilder text = new StringBuilder();
        int turns = 0;
        for (; text.length() < 29_000; turns++) {
            text.append(turns % 2 == 0 ? "卢岸5" : "秦屿7").append("：第").append(turns).append("句，").append("说一说我们这边的情况和要求".repeat(3)).append('\n');
        }
        text.append("卢岸5：编号77");

        Extraction extraction = extractor.extract(transcripts.read("c1", text.toString()),
                new ExtractionOptions(Customers.ONE, new ModelChoice(Optional.of(List.of("test-finetuned")), Optional.of(template), 1, Optional.empty())));

        assertThat(extraction.model().outcome()).isIn(Outcome.ANSWERED, Outcome.REPAIRED);
        assertThat(simulator.asked()).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.messages().stream().mapToInt(message -> message.text().length()).sum()).isLessThanOrEqualTo(8000);
            assertThat(asked.patchIds()).containsExactly(SimulatorSettings.DEFAULT.resourceId());
        });
        String sent = simulator.asked().stream().flatMap(asked -> asked.messages().stream()).map(Message::text).collect(Collectors.joining("\n"));
        assertThat(IntStream.range(0, turns)).allSatisfy(turn -> assertThat(sent).contains("：第" + turn + "句"));
        assertThat(extraction.records().get(0).answer(DETAIL).orElseThrow().texts()).containsExactly("编号77");
    }

    @Test
    void whatIsAskedOfAProviderThatIsLocalIsNotMasked() throws IOException {
        start(SimulatorSettings.DEFAULT.withBrain(ModelsTest::numbered));
        configure("openai", Map.of("model", "demo", "remote", false));

        extractor.extract(transcripts.read("c1", "卢岸5：多少钱？\n秦屿7：您好"), options(Privacy.MASK, "test-openai"));

        assertThat(simulator.asked().get(0).raw()).contains("卢岸5");
    }

    @Test
    void aCheckNamesTheCauseOfARefusal() throws IOException {
        start(SimulatorSettings.DEFAULT);
        configure("spark", Map.of("apiSecret", "wrong-secret"));
        assertThat(checked("test-spark")).contains("secret").doesNotContain("wrong-secret");
        configure("spark", Map.of("apiKey", "unknown-key"));
        assertThat(checked("test-spark")).contains("key").doesNotContain("unknown-key");
        configure("spark", Map.of());
        assertThat(providers.check("test-spark", SOON).answers()).isTrue();
        simulator.close();
        start(SimulatorSettings.DEFAULT.withClock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(20))));
        configure("spark", Map.of());
        assertThat(checked("test-spark")).contains("clock");
    }

    @Test
    void aProviderWithoutAnAccountSaysWhatIsMissing() throws IOException {
        start(SimulatorSettings.DEFAULT);
        configure("spark", Map.of("apiSecret", ""));

        assertThat(state("test-spark").problem().orElseThrow()).contains("apiSecret", "YAOSU_SPARK_API_SECRET");
        assertThat(simulator.asked()).isEmpty();
    }

    @Test
    void aTextIsAskedOfTheNextProviderWhereTheFirstFails() throws IOException {
        start(SimulatorSettings.DEFAULT.withBrain(messages -> "晴天"));
        configure("spark", Map.of("apiSecret", "wrong-secret"));
        configure("openai", Map.of("model", "demo"));

        ModelAnswer answer = models.ask(WEATHER, wish("test-spark", "test-openai"));

        assertThat(answer.reply().text()).isEqualTo("晴天");
        assertThat(answer.provider()).isEqualTo("test-openai");
        assertThat(answer.troubles()).singleElement().asString().startsWith("test-spark: ").doesNotContain("wrong-secret");
    }

    @Test
    void aTextOutlivesPassingFaults() throws IOException {
        start(SimulatorSettings.DEFAULT.withBrain(messages -> "晴天").withFaults(FaultPlan.next(3, Fault.DROP)));
        configure("spark", Map.of());

        ModelAnswer answer = models.ask(WEATHER, wish("test-spark"));

        assertThat(answer.provider()).isEqualTo("test-spark");
        assertThat(answer.troubles()).hasSize(3);
    }

    @Test
    void aTextThatTakesTooLongIsGivenUpAndItsConnectionClosed() throws IOException {
        start(SimulatorSettings.DEFAULT.withFaults(FaultPlan.every(1, Fault.HANG)));
        configure("spark", Map.of());
        ModelWish hasty = new ModelWish(Optional.of(List.of("test-spark")), OptionalDouble.empty(), OptionalInt.empty(), Duration.ofMillis(500));

        assertThatThrownBy(() -> models.ask(WEATHER, hasty)).isInstanceOf(ModelException.class).hasMessageContaining("no model answered within 500 ms");

        await().atMost(SOON).until(() -> simulator.open() == 0);
    }

    @Test
    void whereNobodyCanBeAskedForATextThatIsSaidAtOnce() throws IOException {
        start(SimulatorSettings.DEFAULT);
        configure("spark", Map.of("apiSecret", ""));

        assertThat(models.askable(Optional.of(List.of("test-spark")))).isEmpty();
        assertThatThrownBy(() -> models.ask(WEATHER, wish("test-spark"))).isInstanceOf(ModelException.class).hasMessageContaining("test-spark cannot be asked");
        assertThatThrownBy(() -> models.ask(WEATHER, wish())).isInstanceOf(ModelException.class).hasMessageContaining("no provider is chosen");
        assertThat(simulator.asked()).isEmpty();
    }

    private static ModelWish wish(String... ids) {
        return new ModelWish(Optional.of(List.of(ids)), OptionalDouble.empty(), OptionalInt.empty(), SOON);
    }

    /** Answers with the number that stands in the chat: a record shows whose answer it holds. */
    private static String numbered(List<Message> messages) {
        Matcher number = NUMBER.matcher(messages.get(messages.size() - 1).text());
        String last = "";
        while (number.find()) {
            last = "编号" + number.group(1);
        }
        return "{\"" + DETAIL + "\": \"" + last + "\"}";
    }

    private void start(SimulatorSettings settings) throws IOException {
        simulator = Simulator.start(settings);
    }

    /** Puts a provider in service and waits until it is. */
    private void configure(String kind, Map<String, Object> settings) throws IOException {
        Account account = SimulatorSettings.DEFAULT.account();
        String id = "test-" + kind;
        Map<String, Object> all = new HashMap<>(Map.of("id", id, "concurrency", 32, "connectLimit", 5));
        if (kind.equals("openai")) {
            all.put("url", simulator.openai().toString());
            all.put("apiKey", account.apiPassword());
        } else {
            all.put("url", (kind.equals("spark") ? simulator.spark() : simulator.finetuned()).toString());
            all.put("appId", account.appId());
            all.put("apiKey", account.apiKey());
            all.put("apiSecret", account.apiSecret());
        }
        all.putAll(settings);
        Configuration before = created.remove(id);
        if (before != null) {
            before.delete();
            await().atMost(SOON).until(() -> providers.providers().stream().noneMatch(provider -> provider.id().equals(id)));
        }
        Configuration configuration = configurations.getFactoryConfiguration("org.yaosu.provider." + kind, id, "?");
        configuration.update(table(all));
        created.put(id, configuration);
        await().atMost(SOON).until(() -> providers.providers().stream().anyMatch(provider -> provider.id().equals(id)));
    }

    private String checked(String id) {
        var check = providers.check(id, SOON);
        assertThat(check.answers()).isFalse();
        return check.explanation();
    }

    private ProviderState state(String id) {
        return providers.providers().stream().filter(provider -> provider.id().equals(id)).findFirst().orElseThrow();
    }

    private BatchReport extract(String... ids) throws IOException {
        Path chats = folder.resolve("chats.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(chats)) {
            for (int i = 0; i < CHATS; i++) {
                lines.write("{\"chat_text\": \"卢岸5：你们怎么收费，编号" + i + "\\n秦屿7：您好\"}\n");
            }
        }
        return batches.run(new BatchRequest(chats, Optional.empty(), folder.resolve("submit.json"), Optional.empty(), options(Privacy.OFF, ids)), new Quiet());
    }

    private static ExtractionOptions options(Privacy privacy, String... ids) {
        return new ExtractionOptions(Customers.ONE, new ModelChoice(Optional.of(List.of(ids)), Optional.empty(), 1, Optional.of(privacy)));
    }

    private static List<String> numbers(BatchReport report) throws IOException {
        return Submission.records(report.output()).stream().map(records -> String.join("", records.get(0).get(DETAIL))).toList();
    }

    private static Dictionary<String, Object> table(Map<String, Object> settings) {
        return new Hashtable<>(settings);
    }
}
