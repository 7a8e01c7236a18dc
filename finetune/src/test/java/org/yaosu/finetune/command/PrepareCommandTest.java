package org.yaosu.finetune.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.api.tuning.TuningWriter;
import org.yaosu.finetune.FinetuneSettings;
import org.yaosu.finetune.Forms;
import org.yaosu.finetune.check.FileCheck;
import org.yaosu.finetune.format.AlpacaTuningWriter;
import org.yaosu.finetune.format.SparkTuningWriter;
import org.yaosu.shell.batch.CommandResult;
import org.yaosu.shell.progress.ProgressKind;

/** The command as somebody types it, with a model that summarises some chats. */
class PrepareCommandTest {

    private static final int CHATS = 20;

    @TempDir
    Path folder;
    private final FakeRun run = new FakeRun();
    private final List<ChatRow.Read> chats = new ArrayList<>();
    private PrepareCommand command;
    private CommandSession session;

    @BeforeEach
    void command() throws IOException {
        Files.createFile(folder.resolve("chats.json"));
        IntStream.rangeClosed(1, CHATS).forEach(i -> chats.add(new ChatRow.Read(
                new Chat("c" + i, "客户：" + Integer.toString(i * 7919, 36).repeat(20), List.of(), Map.of()),
                List.of(new Label(Map.of("name", List.of("N" + i), "fruits", List.of("pear", "fig"), "stage", List.of("ripe")))))));
        command = new PrepareCommand(FinetuneSettings.DEFAULT, context(), extractor(), Chat::source, run.summarising(folder.resolve("data")));
        session = proxy(CommandSession.class, Map.of("currentDir", arguments -> folder, "get", arguments -> ""));
    }

    @Test
    void aTrainingFileIsMadeOfTheCleanedChatsAndPassesItsOwnCheck() throws Exception {
        Prepared made = (Prepared) prepare("train", "chats.json", "-o", "train.jsonl");

        assertThat(made.rows()).isEqualTo(1500);
        assertThat(made.rounds()).isEqualTo(75);
        assertThat(made.succeeded()).isTrue();
        assertThat(Files.readAllLines(folder.resolve("train.jsonl"))).hasSize(1500);
        assertThat(((Checked) prepare("check", "train.jsonl")).succeeded()).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsHeldOutIsNotRepeatedAndDoesNotLeak() throws Exception {
        Prepared made = (Prepared) prepare("train", "chats.json", "-o", "train.jsonl", "--validation", "0.2");

        assertThat(made.held()).isEqualTo(4);
        assertThat(Files.readAllLines(folder.resolve("train.validation.jsonl"))).hasSize(4).doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Files.readAllLines(folder.resolve("train.jsonl")));
        assertThat(((Checked) prepare("check", "train.jsonl", "--against", "train.validation.jsonl")).succeeded()).isTrue();
    }

    @Test
    void theSameSeedGivesTheSameFile() throws Exception {
        prepare("train", "chats.json", "-o", "one.jsonl", "--seed", "3", "--rows", "40");
        prepare("train", "chats.json", "-o", "two.jsonl", "--seed", "3", "--rows", "40");
        prepare("train", "chats.json", "-o", "three.jsonl", "--seed", "4", "--rows", "40");

        assertThat(folder.resolve("one.jsonl")).hasSameTextualContentAs(folder.resolve("two.jsonl"));
        assertThat(Files.readString(folder.resolve("one.jsonl"))).isNotEqualTo(Files.readString(folder.resolve("three.jsonl")));
    }

    @Test
    void onlySparkIsRepeated() throws Exception {
        prepare("train", "chats.json", "-o", "train.json", "--format", "alpaca");

        assertThat(JsonMapper.builder().build().readTree(folder.resolve("train.json").toFile())).hasSize(CHATS);
    }

    @Test
    void summariesAreAskedOfTheProviderAsAnOrdinaryRun() throws Exception {
        IntStream.rangeClosed(1, CHATS).forEach(i -> run.replies.put((long) i, List.of("# N" + i)));
        Prepared made = (Prepared) prepare("train", "chats.json", "-o", "train.jsonl", "--summaries", "spark-max", "--budget", "2", "--fresh");

        assertThat(run.asked.input()).isEqualTo(folder.resolve("chats.json"));
        assertThat(run.asked.options().model().providers()).contains(List.of("spark-max"));
        assertThat(run.asked.options().model().template()).contains("outline");
        assertThat(run.asked.options().model().samples()).isEqualTo(1);
        assertThat(run.asked.options().model().privacy()).contains(Privacy.OFF);
        assertThat(run.asked.spending().budget()).hasValue(2);
        assertThat(run.asked.spending().fresh()).isTrue();
        assertThat(made.succeeded()).isTrue();
        assertThat(Files.readString(folder.resolve("train.jsonl"))).contains("\"input\":\"# N17\"");
    }

    @Test
    void theRecordsOfTheRunAreBesideTheDataAndThrownAway() throws Exception {
        run.replies.put(1L, List.of("# N1"));
        prepare("train", "chats.json", "-o", "train.jsonl", "--summaries", "spark-max");

        assertThat(run.asked.output()).startsWithRaw(folder.resolve("data")).doesNotExist();
        assertThat(run.asked.output().getParent()).doesNotExist();
    }

    @Test
    void aChatThatNobodySummarisedIsNamedAndTheFileIsWrittenAllTheSame() throws Exception {
        run.replies.put(2L, List.of("  ", "# part one ", "# part two"));
        CommandResult made = prepare("train", "chats.json", "-o", "train.jsonl", "--summaries", "spark-max");

        assertThat(made.succeeded()).isFalse();
        assertThat(Files.readAllLines(folder.resolve("train.jsonl"))).hasSize(1500).allSatisfy(line -> assertThat(line).contains("# part one\\n\\n# part two"));
        assertThat(new FinetuneRendering().format(made, 0, null).toString()).contains("19 chats not summarised:", "  chat 1: no model has summarised it",
                "  and 9 more", "the same command again asks for the summaries that are missing");
    }

    @Test
    void whereNobodyAnsweredNothingIsWritten() {
        assertThatThrownBy(() -> prepare("train", "chats.json", "-o", "train.jsonl", "--summaries", "spark-max")).isInstanceOf(IOException.class)
                .hasMessageContaining("none of 20 chats gave a row").hasMessageContaining("run last");
        assertThat(folder.resolve("train.jsonl")).doesNotExist();
    }

    @Test
    void whoeverStopsItIsToldToGiveTheSameCommandAgain() throws IOException {
        run.failure = new BatchStoppedException(BatchStoppedException.Reason.INTERRUPTED, 7, "stopped after 3 chats, which are kept");
        Path before = Files.writeString(folder.resolve("train.jsonl"), "before");

        assertThat(catchThrowable(() -> prepare("train", "chats.json", "-o", "train.jsonl", "--summaries", "spark-max")))
                .hasMessageContaining("give the same command again");
        assertThat(before).hasContent("before");
        assertThat(run.asked.output().getParent()).doesNotExist();
    }

    @Test
    void aTestFileHasARowAChatAndTargetsWhereTheyAreKnown() throws Exception {
        chats.set(1, new ChatRow.Read(chats.get(1).chat()));
        prepare("test", "chats.json", "-o", "test.csv");

        assertThat(Files.readString(folder.resolve("test.csv"))).startsWith("input,target\r\n" + chats.get(0).chat().source() + ",\"[{\"\"name\"\":\"\"N1\"\"")
                .contains(chats.get(1).chat().source() + ",-\r\n");
        assertThat(new FileCheck(FinetuneSettings.DEFAULT, Forms.FRUIT).check(folder.resolve("test.csv"), Optional.empty()).counts()).isEmpty();
    }

    @Test
    void recordsThatWereCorrectedCountInThePlaceOfLabels() throws Exception {
        chats.replaceAll(chat -> new ChatRow.Read(chat.chat()));
        Files.writeString(folder.resolve("corrected.jsonl"), "{\"index\":3,\"records\":[{\"name\":{\"value\":\"Zoe\"}}]}\n");
        Prepared made = (Prepared) prepare("train", "chats.json", "-o", "train.jsonl", "--corrected", "corrected.jsonl", "--rows", "1");

        assertThat(made.chats()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("train.jsonl"))).contains("Zoe", chats.get(2).chat().source());
    }

    @Test
    void theFindingsAreWrittenForMachinesToo() throws Exception {
        Files.writeString(folder.resolve("train.jsonl"), "[]\n");
        CommandResult checked = prepare("check", "train.jsonl", "--json", "found.json");

        assertThat(checked.succeeded()).isFalse();
        JsonNode found = JsonMapper.builder().build().readTree(folder.resolve("found.json").toFile());
        assertThat(found.path("errors").asInt()).isEqualTo(1);
        assertThat(found.path("findings").get(0).path("trouble").asText()).isEqualTo("not-an-object");
        assertThat(found.path("findings").get(0).path("line").asInt()).isEqualTo(1);
        assertThat(new FinetuneRendering().format(checked, 0, null).toString().lines()).first().asString().startsWith("severity  line  what");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "train chats.json                                             | needs -o",
        "test chats.json                                              | needs -o",
        "train chats.json -o a.jsonl --against b.csv                  | takes no --against",
        "test chats.json -o a.csv --rows 3                            | takes no --rows",
        "check a.jsonl -o b                                           | takes no -o",
        "train chats.json -o a.jsonl --chats --summaries spark-max    | not both",
        "train chats.json -o a.jsonl --fresh                          | --summaries alone",
        "train chats.json -o a.jsonl --rows 0                         | 1 or more",
        "train chats.json -o a.jsonl --validation 1                   | less than 1",
        "train chats.json -o a.jsonl --format docx                    | known are alpaca, spark",
        "train chats.json -o a.json --format alpaca --rows 3          | takes no --rows",
        "train chats.json -o chats.json                               | is read",
        "train chats.json -o none/a.jsonl                             | there is no folder",
        "train none.json -o a.jsonl                                   | there is no file",
        "check none.jsonl                                             | there is no file",
        "train chats.json -o a.jsonl --summaries none                 | needs a provider"})
    void wrongUseIsNamedAndWritesNothing(String words, String message) {
        assertThatThrownBy(() -> prepare(words.split(" +"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
        assertThat(run.asked).isNull();
        assertThat(folder).isDirectoryNotContaining("glob:**/a.*");
    }

    private CommandResult prepare(String... words) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].startsWith("-")) {
                places.add(words[i]);
            } else if (List.of("--chats", "--fresh").contains(words[i])) {
                options.put(words[i], "true");
            } else {
                options.put(words[i], words[++i]);
            }
        }
        Function<String, String> word = name -> options.getOrDefault(name, "");
        return command.prepare(session, word.apply("-o"), word.apply("--summaries"), options.containsKey("--chats"), word.apply("--format"), word.apply("--corrected"),
                word.apply("--instruction"), Long.parseLong(options.getOrDefault("--rows", "-1")), Integer.parseInt(options.getOrDefault("--characters", "-1")),
                Long.parseLong(options.getOrDefault("--seed", "1")), Double.parseDouble(options.getOrDefault("--validation", "0")), word.apply("--budget"),
                options.containsKey("--fresh"), ProgressKind.NONE, word.apply("--against"), word.apply("--json"),
                Arrays.stream(Task.values()).filter(task -> task.toString().equals(places.get(0))).findFirst().orElseThrow(), places.get(1));
    }

    /** A framework in which one service reads the chats from every file, and two write. */
    private BundleContext context() {
        Map<String, TuningWriter> writers = Map.of("spark", new SparkTuningWriter(), "alpaca", new AlpacaTuningWriter());
        return proxy(BundleContext.class, Map.of(
                "getServiceReferences", arguments -> arguments[0] == ChatReader.class ? List.of(reference("json"))
                        : writers.keySet().stream().map(PrepareCommandTest::reference).toList(),
                "getService", arguments -> Optional.<Object>ofNullable(writers.get(((ServiceReference<?>) arguments[0]).getProperty("name"))).orElseGet(this::reader),
                "ungetService", arguments -> true));
    }

    private ChatReader reader() {
        List<ChatRow> left = new ArrayList<>(chats);
        return input -> () -> left.isEmpty() ? Optional.empty() : Optional.of(left.remove(0));
    }

    private static ServiceReference<?> reference(String name) {
        return proxy(ServiceReference.class, Map.of("getProperty", arguments -> name, "compareTo", arguments -> 0));
    }

    private static Extractor extractor() {
        return proxy(Extractor.class, Map.of("form", arguments -> Forms.FRUIT));
    }

    private static <T> T proxy(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> methods.get(method.getName()).apply(arguments)));
    }
}
