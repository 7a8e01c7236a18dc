package org.yaosu.dialogue.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.dialogue.command.ask.Talk;

class AskCommandTest {

    @TempDir
    Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private FakeSkills skills = new FakeSkills();

    private List<String> ask(boolean interactive, String typed, String subtrack, String request, String... text) throws IOException {
        Services services = new Services();
        services.dialogue = skills;
        services.format = skills.format();
        services.segmenter = skills.segmenter();
        bytes.reset();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        CommandSession session = (CommandSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CommandSession.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "currentDir" -> folder;
                    case "getConsole" -> out;
                    case "getKeyboard" -> in;
                    default -> null;
                });
        new AskCommand(services, interactive, false).ask(session, subtrack, request, "", "", text);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String request() throws IOException {
        Files.writeString(folder.resolve("r.json"), "{\"subtrack\": \"chitchat\",\n \"history\": [\"你 好\"]}\n");
        return "r.json";
    }

    @Test
    void eachTextIsATurnAndIsAnsweredWithoutBlanks() throws IOException {
        assertThat(ask(false, "", "", "", "你 好", "再 见")).containsExactly("嗯你好", "嗯再见");
    }

    @Test
    void theLinesOfAPipeAreTurns() throws IOException {
        assertThat(ask(false, "你 好\n\n再 见", "", "")).containsExactly("嗯你好", "嗯再见");
    }

    @Test
    void laterTurnsKnowTheEarlierOnes() throws IOException {
        StringBuilder histories = new StringBuilder();
        Talk talk = new Talk(new FakeSkills(last -> {
            histories.append(last).append('/');
            return "嗯 " + last;
        }), DialogueOptions.DEFAULT, Talk.empty("chitchat"));
        talk.say("一");
        talk.say("二");
        // the next turn of all that: what is said last is what the talk itself said
        talk.next();

        assertThat(histories).hasToString("一/二/嗯 二/");
    }

    @Test
    void aRequestIsAnsweredFirst() throws IOException {
        assertThat(ask(false, "再 见\n", "", request())).containsExactly("嗯你好", "嗯再见");
    }

    @Test
    void atATerminalThereIsAPromptAndWhoAnswered() throws IOException {
        assertThat(ask(true, "再 见\n", "", "")).containsExactly(
                "skill chitchat; /new begins anew, /skill S changes the skill, /history shows the turns, /quit or Ctrl-D ends",
                "> 嗯再见  (chitchat-echo)", "> ");
    }

    @Test
    void wordsBehindASlashAreForTheConversation() throws IOException {
        assertThat(ask(true, "一\n/history\n/new\n/history\n/skill cooking\n/skill\n/what\n/quit\n二\n", "", "").subList(1, 9)).containsExactly(
                "> 嗯一  (chitchat-echo)", "> 1  一", "2  嗯一", "> begun anew", "> > nobody in service has the skill cooking; there are chitchat",
                "> skill chitchat of chitchat", "> /new begins anew, /skill S changes the skill, /history shows the turns, /quit or Ctrl-D ends", "> ");
    }

    @Test
    void aRequestBeginsTheConversationAndEachNewOne() throws IOException {
        assertThat(ask(true, "/new\n", "", request())).endsWith("1  你好", "嗯你好  (chitchat-echo)", "> begun anew", "1  你好", "嗯你好  (chitchat-echo)", "> ");
    }

    @Test
    void aTurnThatNobodyAnswersIsNone() throws IOException {
        skills = new FakeSkills(last -> last.equals("一") ? null : "嗯 " + last);

        assertThat(ask(true, "一\n二\n/history\n", "", "").subList(1, 6)).containsExactly("> echo: nothing to say", "> 嗯二  (chitchat-echo)", "> 1  二", "2  嗯二", "> ");
        assertThatThrownBy(() -> ask(false, "一\n", "", "")).isInstanceOf(IOException.class).hasMessage("echo: nothing to say");
    }

    @Test
    void whoeverStopsItEndsIt() throws IOException {
        skills = new FakeSkills(last -> {
            throw new CancellationException();
        });

        assertThat(ask(true, "一\n二\n", "", "")).hasSize(2);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aSkillThatNobodyHasIsNamed() {
        assertThatThrownBy(() -> ask(false, "", "cooking", "", "一")).isInstanceOf(IOException.class)
                .hasMessage("nobody in service has the skill cooking; there are chitchat");
    }

    @Test
    void aRequestThatIsNoneIsNamed() throws IOException {
        Files.writeString(folder.resolve("r.json"), "[");

        assertThatThrownBy(() -> ask(false, "", "", "r.json")).isInstanceOf(IOException.class).hasMessageEndingWith("r.json: it is no JSON");
        assertThatThrownBy(() -> ask(false, "", "", "none.json")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("there is no file");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> new Services().checkAnswering(DialogueOptions.DEFAULT)).isInstanceOf(IOException.class)
                .hasMessageContaining("there is no reader of dialogues").hasMessageContaining("org.yaosu.dialogue.service");
    }
}
