package org.yaosu.dialogue.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.dialogue.IndexReport;
import org.yaosu.api.extract.Spending;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.api.run.ModelRunOrder;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.shell.CommandException;
import org.yaosu.shell.OwnTime;
import org.yaosu.shell.batch.Attendance;
import org.yaosu.shell.batch.CommandResult;
import org.yaosu.shell.progress.ProgressKind;

/** The commands as somebody types them. */
class DialogueCommandTest {

    private static final Path SAMPLE = Path.of("../../samples/dialogues.jsonl");
    private static final List<String> OPTIONS = List.of("-o", "--index", "--provider", "--consensus", "--budget", "--at-once", "--fresh", "--json");

    @TempDir
    Path folder;
    private final Services services = new Services();
    private final List<ModelRunOrder> ordered = new ArrayList<>();
    private final List<Path> learned = new ArrayList<>();
    private DialogueCommand command;
    private CommandSession session;

    @BeforeEach
    void services() throws IOException {
        FakeSkills skills = new FakeSkills();
        services.dialogue = skills;
        services.format = skills.format();
        services.segmenter = skills.segmenter();
        services.indexer = (corpora, index) -> {
            learned.addAll(corpora);
            return new IndexReport(Map.of("knowledge", 12L, "chitchat", 3L), Map.of("knowledge", 40L), List.of("a.jsonl, line 7: it is no JSON"), 2);
        };
        command = new DialogueCommand(services, new Attendance(new OwnTime()));
        session = (CommandSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CommandSession.class},
                (self, method, arguments) -> method.getName().equals("currentDir") ? folder : null);
        Files.copy(SAMPLE, folder.resolve("dialogues.jsonl"));
    }

    private CommandResult run(Task task, String... words) throws Exception {
        String[] options = {"", "", "", "", "", "-1", "false", ""};
        List<String> files = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--fresh")) {
                options[OPTIONS.indexOf(words[i])] = "true";
            } else if (OPTIONS.contains(words[i])) {
                options[OPTIONS.indexOf(words[i])] = words[++i];
            } else {
                files.add(words[i]);
            }
        }
        return command.dialogue(session, options[0], options[1], options[2], options[3], options[4], Integer.parseInt(options[5]),
                Boolean.parseBoolean(options[6]), options[7],
                ProgressKind.NONE, task, files.toArray(String[]::new));
    }

    private static List<String> text(CommandResult result) {
        return new DialogueRendering().format(result, 0, null).toString().lines().toList();
    }

    @Test
    void aFileIsAnsweredAndItsRepliesAreScored() throws Exception {
        long rows = Files.lines(SAMPLE).count();

        CommandResult answered = run(Task.ANSWER, "dialogues.jsonl");
        CommandResult scored = run(Task.SCORE, "ccf_baidu_dialog_result.txt", "dialogues.jsonl", "--json", "score.json");

        assertThat(answered.succeeded()).isTrue();
        assertThat(text(answered).get(0)).startsWith(rows + " rows answered in " + folder.resolve("ccf_baidu_dialog_result.txt"));
        assertThat(text(answered)).contains("responder       replies", "recommend-echo        4");
        assertThat(text(scored)).element(1).asString().startsWith("chitchat");
        assertThat(text(scored)).contains("written: " + folder.resolve("score.json"));
    }

    private void model(FakeRun run, Optional<String> problem) {
        AskingSkills skills = new AskingSkills();
        services.dialogue = skills;
        services.models = run;
        services.modelRuns = order -> {
            ordered.add(order);
            return run;
        };
        ProviderState state = new ProviderState("fake", "m", "b 1", true, 0, 0, 1, 0, 0, 0, Map.of(), new Usage(0, 0), 0, Optional.empty(), problem, 1);
        services.providers = (Providers) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Providers.class},
                (self, method, arguments) -> method.getName().equals("providers") ? List.of(state) : List.of());
        services.runs = (Runs) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Runs.class}, (self, method, arguments) -> new RunReport(
                new Run(FakeRun.ID, RunState.DONE, SAMPLE, SAMPLE, Instant.EPOCH, Instant.EPOCH, 0, 0, 0, 2, OptionalDouble.empty()),
                List.of(new ProviderSpend("fake", 2, 0, 3, new Usage(20, 10), 2, Duration.ZERO)), List.of(), Duration.ZERO));
    }

    @Test
    void whereAModelIsAskedTheFileIsAnsweredInARun() throws Exception {
        Files.writeString(folder.resolve("two.jsonl"), "{\"history\":[\"一\"]}\n{\"history\":[\"二\"]}\n");
        FakeRun run = new FakeRun(100);
        model(run, Optional.empty());

        CommandResult answered = run(Task.ANSWER, "two.jsonl", "-o", "out.txt", "--provider", "fake", "--budget", "12.5", "--fresh");

        assertThat(ordered).containsExactly(new ModelRunOrder("dialogue answer", folder.resolve("two.jsonl"), folder.resolve("out.txt"), Optional.of(List.of("fake")),
                new Spending(OptionalDouble.of(12.5), true)));
        assertThat(run.asked()).containsExactlyInAnyOrder("一", "二");
        assertThat(run.outcome()).isEqualTo("2 dialogues were answered");
        assertThat(run.closed()).isTrue();
        assertThat(text(answered)).contains("models: 2 calls, 20 tokens in and 10 out, cost 2.00 (run 7)", "        3 calls saved: answered before");
        assertThat(answered.succeeded()).isTrue();
    }

    @Test
    void aProviderThatIsBeingSwappedIsKnown() throws Exception {
        FakeRun run = new FakeRun(100);
        model(run, Optional.empty());
        services.providers = (Providers) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Providers.class}, (self, method, arguments) -> List.of());
        Files.writeString(folder.resolve("one.jsonl"), "{\"history\":[\"一\"]}\n");

        assertThat(run(Task.ANSWER, "one.jsonl", "--provider", "fake").succeeded()).isTrue();
        assertThat(run.asked()).isNotEmpty();
    }

    @Test
    void aSpentBudgetTellsHowToGoOnAndLeavesTheRunUndone() {
        FakeRun run = new FakeRun(5);
        model(run, Optional.empty());

        assertThatThrownBy(() -> run(Task.ANSWER, "dialogues.jsonl", "--provider", "fake", "--budget", "5", "--fresh", "--at-once", "1")).isInstanceOf(CommandException.class)
                .hasMessageContaining("the budget has no room").hasMessageContaining("rows are answered and kept")
                .hasMessageEndingWith("to go on: give the same command again without --fresh, which goes on behind the last reply; the budget counts from nought again");
        assertThat(run.outcome()).isEmpty();
        assertThat(run.closed()).isTrue();
    }

    @Test
    void whoeverIsRefusedTheOutputBeginsNoRun() throws IOException {
        model(new FakeRun(100), Optional.empty());
        Files.writeString(folder.resolve("out.txt.part"), "somebody else's\n");

        assertThatThrownBy(() -> run(Task.ANSWER, "dialogues.jsonl", "-o", "out.txt", "--provider", "fake")).hasMessageContaining("out.txt.part is there");

        assertThat(ordered).isEmpty();
    }

    @Test
    void whatThePlatformIsSetToTellsAndWhatAProcessCountsDoesNot() {
        services.models = new FakeRun(1);
        services.responders = List.of(Map.of("yaosu.responder.id", "offline", "index", "a", "service.id", 7L, "objectClass", new String[] {"x"}));
        String before = services.platform(Optional.empty());
        services.responders = List.of(Map.of("yaosu.responder.id", "offline", "index", "a", "service.id", 8L, "objectClass", new String[] {"x"}));
        assertThat(services.platform(Optional.empty())).isEqualTo(before).contains("[fake]");

        services.responders = List.of(Map.of("yaosu.responder.id", "offline", "index", "b"));

        assertThat(services.platform(Optional.empty())).isNotEqualTo(before);
        assertThat(services.platform(Optional.of(List.of()))).contains("providers []");
    }

    @Test
    void settingsOfSeveralValuesAreToldByThese() {
        services.responders = List.of(Map.of("weights", new int[] {1, 2}, "words", new String[] {"a"}));
        String before = services.platform(Optional.empty());
        services.responders = List.of(Map.of("weights", new int[] {1, 2}, "words", new String[] {"a"}));
        assertThat(services.platform(Optional.empty())).isEqualTo(before);

        services.responders = List.of(Map.of("weights", new int[] {1, 3}, "words", new String[] {"a"}));

        assertThat(services.platform(Optional.empty())).isNotEqualTo(before);
    }

    @Test
    void withoutModelsNoRunIsBegun() throws Exception {
        model(new FakeRun(100), Optional.empty());

        CommandResult answered = run(Task.ANSWER, "dialogues.jsonl", "--provider", "none");

        assertThat(ordered).isEmpty();
        assertThat(answered.succeeded()).isTrue();
    }

    @Test
    void aModelThatCannotBeAskedBeginsNoRunAndIsMissed() throws Exception {
        model(new FakeRun(100).gone(), Optional.of("it has no key"));

        CommandResult answered = run(Task.ANSWER, "dialogues.jsonl", "--provider", "fake");

        assertThat(ordered).isEmpty();
        assertThat(answered.succeeded()).isFalse();
        assertThat(text(answered)).anyMatch(line -> line.contains("had no answer of a model, though one was to give it"));
        assertThatThrownBy(() -> run(Task.ANSWER, "dialogues.jsonl", "--provider", "fake", "--budget", "1")).hasMessage("no model is asked: fake: it has no key");
    }

    @Test
    void rowsThatCouldNotBeAnsweredAreTheCommandsFailure() throws Exception {
        Files.writeString(folder.resolve("broken.jsonl"), "{\n");

        CommandResult answered = run(Task.ANSWER, "broken.jsonl", "-o", "out.txt");

        assertThat(answered.succeeded()).isFalse();
        assertThat(text(answered)).endsWith("1 row could not be answered as it stands; a general reply is in the place of each:", "  line 1: it is no JSON");
    }

    @Test
    void corporaAreLearnedAndWhatWasRejectedIsShown() throws Exception {
        CommandResult indexed = run(Task.INDEX, "dialogues.jsonl", "-o", "index");

        assertThat(learned).containsExactly(folder.resolve("dialogues.jsonl"));
        assertThat(indexed.succeeded()).isFalse();
        assertThat(text(indexed)).containsExactly("subtrack   rows  turns", "chitchat      3      0", "knowledge    12     40", "2 rows rejected, the others were learned:",
                "  a.jsonl, line 7: it is no JSON", "  and 1 more", "index: " + folder.resolve("index"));
    }

    @Test
    void aCorpusThatIsMissingOrEmptyIsNamedAndNothingIsLearned() throws IOException {
        Files.createFile(folder.resolve("empty.jsonl"));

        assertThatThrownBy(() -> run(Task.INDEX, "dialogues.jsonl", "none.jsonl", "-o", "index")).hasMessageContaining("there is no file");
        assertThatThrownBy(() -> run(Task.INDEX, "empty.jsonl", "-o", "index")).hasMessageContaining("empty.jsonl is empty");
        assertThatThrownBy(() -> run(Task.INDEX, "dialogues.jsonl", "-o", "empty.jsonl")).hasMessageContaining("an index is a folder");
        assertThat(learned).isEmpty();
    }

    @Test
    void teamsAreRanked() throws Exception {
        Files.writeString(folder.resolve("ratings.csv"), "队伍,闲聊对话一致性,闲聊对话丰富度,知识对话丰富度,知识对话一致性,知识对话知识准确率,推荐对话丰富度,推荐对话一致性,推荐对话知识准确率,推荐对话推荐成功率\n队一,1,1,1,1,1,1,1,1,1\n");

        assertThat(text(run(Task.HUMAN, "ratings.csv", "--json", "ranking.json"))).contains("1     1.000000000  队一", "written: " + folder.resolve("ranking.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "INDEX  | dialogues.jsonl                          | needs -o",
        "INDEX  | -o index                                 | needs CORPUS",
        "INDEX  | dialogues.jsonl -o index --json a        | takes no --json",
        "ANSWER | dialogues.jsonl dialogues.jsonl          | does not take so many files",
        "ANSWER | dialogues.jsonl --at-once 0              | it must be 1 to 256",
        "ANSWER | dialogues.jsonl -o dialogues.jsonl       | is read",
        "ANSWER | dialogues.jsonl -o none/out              | there is no folder",
        "ANSWER | dialogues.jsonl --index none             | there is no index",
        "ANSWER | dialogues.jsonl --provider none,spark    | say 'none' alone",
        "ANSWER | dialogues.jsonl --consensus 1.01         | --consensus 1.01: it must be a number from 0 to 1",
        "ANSWER | dialogues.jsonl --consensus half         | it must be a number from 0 to 1",
        "ANSWER | dialogues.jsonl --budget 5               | none is asked",
        "SCORE  | dialogues.jsonl --budget 5               | takes no --budget",
        "ANSWER | dialogues.jsonl --provider spark         | no provider spark; in service are fake; 'none' asks no model",
        "SCORE  | a b c                                    | does not take so many files",
        "SCORE  | a --fresh                                | takes no --fresh",
        "SCORE  | dialogues.jsonl --json dialogues.jsonl   | is read",
        "HUMAN  | none.csv                                 | there is no file"})
    void wrongUseIsNamedAndWritesNothing(Task task, String words, String message) {
        services.models = new FakeRun(1).gone();
        assertThatThrownBy(() -> run(task, words.split(" +"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
        assertThat(folder).isDirectoryNotContaining("glob:**{result,index,part}*");
    }
}
