package org.yaosu.dialogue.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.dialogue.IndexReport;
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
        "ANSWER | dialogues.jsonl --provider spark         | there is no provider 'spark'",
        "SCORE  | a b c                                    | does not take so many files",
        "SCORE  | a --fresh                                | takes no --fresh",
        "SCORE  | dialogues.jsonl --json dialogues.jsonl   | is read",
        "HUMAN  | none.csv                                 | there is no file"})
    void wrongUseIsNamedAndWritesNothing(Task task, String words, String message) {
        assertThatThrownBy(() -> run(task, words.split(" +"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
        assertThat(folder).isDirectoryNotContaining("glob:**{result,index,part}*");
    }
}
