package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.common.service.ServiceAware;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Providers;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Runs;
import org.yaosu.simulator.Account;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Brain;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** The path of a fine-tuned model, with what real models answered: recorded, and said again by the simulator. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(120)
class RecordedModelTest {

    private static final String GENERAL = "test-general";
    private static final String TUNED = "test-tuned";
    /** So many chats that they are not all under way, or done, when the first are. */
    private static final int MANY = 60;
    private static final Duration SOON = Duration.ofSeconds(20);

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    ConfigurationAdmin configurations;
    @InjectService(timeout = 10_000)
    BatchExtractor batches;
    @InjectService(timeout = 10_000)
    Runs runs;
    @InjectService(timeout = 10_000)
    Providers providers;
    @InjectService(cardinality = 21, timeout = 10_000)
    ServiceAware<FieldExtractor> fields;
    @InjectService(timeout = 10_000, filter = "(yaosu.format.name=contest-json)")
    ChatReader reader;
    @InjectService(timeout = 10_000)
    CommandProcessor shell;
    @TempDir
    Path folder;

    private final List<Configuration> created = new ArrayList<>();
    private Simulator simulator;

    @AfterEach
    void leaveNothing() throws IOException {
        for (Configuration configuration : created) {
            configuration.delete();
        }
        await().atMost(SOON).until(() -> providers.providers().stream().noneMatch(provider -> provider.id().startsWith("test-")));
        simulator.close();
    }

    @Test
    void theRecordsOfTheContestsChatsAreWhatTheRealModelSaid() throws IOException {
        Path contest = Path.of(context.getProperty("yaosu.itest.folder"), "../../../shared/data/contest").normalize();
        assumeTrue(Files.isDirectory(contest.resolve("recorded")), "the contest's recorded answers are not at hand: " + contest);
        Recorded recorded = new Recorded(contest.resolve("test_data.json"), contest.resolve("recorded/spark-max-summaries.test.csv"),
                contest.resolve("recorded/fine-tuned-replies.test.json"));

        System.out.println("recorded answers, values that were brought into form: " + normalised(recorded));
    }

    @Test
    void theRecordsOfOwnChatsAreWhatTheModelSaid() throws IOException {
        assertThat(normalised(Recorded.own(folder))).isEqualTo(Map.of(Normalisation.BLANKS_AROUND, 1, Normalisation.WORD_FOR_NOTHING, 2,
                Normalisation.CLOSED_VALUE_IN_OTHER_WORDS, 1, Normalisation.NO_CLOSED_VALUE, 2, Normalisation.AS_THE_FIELD_WRITES_IT, 2,
                Normalisation.REFUSED_BY_THE_FIELD, 1, Normalisation.NOT_IN_THE_CHAT, 1, Normalisation.SAID_TWICE, 1));
    }

    @Test
    void summariesThatWereWrittenForTrainingAreNotAskedForAgain() throws IOException {
        Recorded recorded = Recorded.own(folder);
        start(recorded.brain(recorded.read(reader)));
        batches.run(request(recorded.chats(), GENERAL, "outline"), new Quiet());

        batches.run(request(recorded.chats(), TUNED, "summary"), new Quiet());

        assertThat(simulator.asked()).extracting(asked -> asked.patchIds().isEmpty()).containsExactly(true, true, true, false, false, false);
    }

    @Test
    void aPreparationThatWasInterruptedAsksAboutNoChatTwice() throws IOException {
        Path chats = numbered("");
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        start(messages -> {
            if (calls.incrementAndGet() > 5) {
                awaitQuietly(interrupted);
            }
            return outline(messages);
        });
        BatchRequest request = request(chats, GENERAL, "outline");
        Thread caller = Thread.currentThread();

        assertThatThrownBy(() -> batches.run(request, new Interrupting(caller, interrupted))).isInstanceOfSatisfying(BatchStoppedException.class,
                stopped -> resume(stopped.run()));
    }

    @Test
    void theCommandThatPreparesGoesOnWhereItWasInterrupted() throws Exception {
        Path chats = numbered(", \"infos\": [{\"基本信息-姓名\": \"卢岸5\"}]");
        Path target = folder.resolve("traindata.jsonl");
        String command = "yaosu:prepare train " + chats + " -o " + target + " --summaries " + GENERAL + " --rows 1 --progress none";
        AtomicInteger calls = new AtomicInteger();
        start(messages -> {
            if (calls.incrementAndGet() == 5) {
                // the shell passes an interrupt on to it; its own thread would give the command up at once
                Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("yaosu-batch")).forEach(Thread::interrupt);
            }
            return outline(messages);
        });
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

        try (CommandSession session = shell.createSession(new ByteArrayInputStream(new byte[0]), nowhere, nowhere)) {
            assertThatThrownBy(() -> session.execute(command)).hasMessageContaining("same command again");
            assertThat(target).doesNotExist();
            assertThat(simulator.asked()).hasSizeLessThan(MANY);
            session.execute(command);
        }

        assertThat(prompts()).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(target)).hasSize(MANY).allSatisfy(row -> assertThat(row).contains("\"input\":\"# 客户基本信息\\n- 姓名：编号"));
    }

    private Path numbered(String labels) throws IOException {
        return Files.writeString(folder.resolve("chats.jsonl"), IntStream.range(0, MANY)
                .mapToObj(i -> "{\"chat_text\": \"卢岸5：请问编号" + i + "的标准版怎么收费\\n秦屿7：您好\"" + labels + "}\n").collect(Collectors.joining()));
    }

    /** A summary that tells of which chat it is. */
    private static String outline(List<Message> messages) {
        return "# 客户基本信息\n- 姓名：" + messages.get(0).text().replaceAll("(?s).*(编号[0-9]+).*", "$1");
    }

    private List<String> prompts() {
        return simulator.asked().stream().map(asked -> asked.messages().get(0).text()).toList();
    }

    private void resume(long run) {
        assertThat(Thread.interrupted()).as("the thread still is").isTrue();
        assertThat(simulator.asked()).hasSizeLessThan(MANY);
        Map<Long, List<String>> replies = new TreeMap<>();
        try {
            BatchReport report = runs.resume(run, Resumption.AS_BEGUN, new Quiet());
            assertThat(report.complete()).isTrue();
            runs.replies(run, replies::put);
        } catch (IOException e) {
            throw new AssertionError(e);
        }

        assertThat(prompts()).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(replies.values()).containsExactlyElementsOf(
                IntStream.range(0, MANY).mapToObj(i -> List.of("# 客户基本信息\n- 姓名：编号" + i)).toList());
    }

    /** Lets the models say what was recorded, compares the records with it, and says in how many fields values were brought into another form. */
    private Map<Normalisation, Integer> normalised(Recorded recorded) throws IOException {
        List<Chat> chats = recorded.read(reader);
        start(recorded.brain(chats));

        BatchReport report = batches.run(request(recorded.chats(), TUNED, "summary"), new Quiet());

        assertThat(report.complete()).isTrue();
        assertThat(report.model().chats()).doesNotContainKeys(Outcome.UNANSWERED, Outcome.NOT_ASKED);
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(recorded.written().stream().map(String::strip).toList());
        return differences(recorded, chats, Submission.records(report.output()));
    }

    /** What the tuned model was shown. */
    private List<String> shown() {
        return simulator.asked().stream().filter(asked -> !asked.patchIds().isEmpty()).map(Asked::messages)
                .peek(messages -> assertThat(messages).hasSize(1)).map(messages -> messages.get(0).text()).toList();
    }

    private Map<Normalisation, Integer> differences(Recorded recorded, List<Chat> chats, List<List<Map<String, List<String>>>> records) throws IOException {
        Map<String, FieldExtractor> byKey = fields.getServices().stream().collect(Collectors.toMap(field -> field.spec().key(), Function.identity(), (one, other) -> one));
        List<Map<String, List<String>>> said = recorded.said();
        Map<Normalisation, Integer> counts = new EnumMap<>(Normalisation.class);
        List<String> unexplained = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            for (Map.Entry<String, List<String>> field : said.get(i).entrySet()) {
                List<String> expected = Normalisation.all(byKey.get(field.getKey()), chats.get(i), field.getValue(), counts);
                List<String> actual = records.get(i).get(0).get(field.getKey());
                if (!actual.equals(expected)) {
                    unexplained.add("chat " + (i + 1) + ", " + field.getKey() + ": said " + field.getValue() + ", expected " + expected + ", is " + actual);
                }
            }
        }
        assertThat(records).hasSameSizeAs(said);
        assertThat(unexplained).isEmpty();
        return counts;
    }

    private void start(Brain brain) throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT.withLatency(Duration.ofMillis(5)).withBrain(brain));
        // first: configurations are handed out in turn, so that it has arrived when the providers are there
        Configuration engine = configurations.getConfiguration("org.yaosu.engine", "?");
        engine.update(new Hashtable<>(Map.of("summarizer", GENERAL)));
        created.add(engine);
        Account account = SimulatorSettings.DEFAULT.account();
        Map<String, Object> keys = Map.of("appId", account.appId(), "apiKey", account.apiKey(), "apiSecret", account.apiSecret(), "concurrency", 4);
        configure("org.yaosu.provider.spark", GENERAL, keys, Map.of("url", simulator.spark().toString()));
        configure("org.yaosu.provider.finetuned", TUNED, keys, Map.of("url", simulator.finetuned().toString(), "domain", "patchv3",
                "resourceId", SimulatorSettings.DEFAULT.resourceId()));
    }

    private void configure(String factory, String id, Map<String, Object> keys, Map<String, Object> settings) throws IOException {
        Map<String, Object> all = new HashMap<>(keys);
        all.putAll(settings);
        all.put("id", id);
        Configuration configuration = configurations.getFactoryConfiguration(factory, id, "?");
        configuration.update(new Hashtable<>(all));
        created.add(configuration);
        await().atMost(SOON).until(() -> providers.providers().stream().anyMatch(provider -> provider.id().equals(id)));
    }

    private BatchRequest request(Path chats, String provider, String template) {
        return new BatchRequest(chats, Optional.empty(), folder.resolve("submit.json"), Optional.empty(), new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of(provider)), Optional.of(template), 1, Optional.of(Privacy.OFF))));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Interrupts the caller of a batch when its first chat is done. */
    private record Interrupting(Thread caller, CountDownLatch done) implements BatchListener {

        @Override
        public void progress(BatchProgress progress) {
            if (done.getCount() > 0) {
                caller.interrupt();
                done.countDown();
            }
        }

        @Override
        public void failure(Rejection rejection) {
            // none fails
        }
    }
}
