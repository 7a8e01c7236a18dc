package org.yaosu.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yaosu.evaluation.compare.Sides.failed;
import static org.yaosu.evaluation.compare.Sides.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.evaluation.compare.FakeRuns;
import org.yaosu.evaluation.compare.Sides;
import org.yaosu.evaluation.score.CharacterSimilarity;
import org.yaosu.evaluation.score.FormOnly;
import org.yaosu.evaluation.score.Records;

class CompareCommandTest {

    @TempDir
    Path folder;
    private final Scoring scoring = new Scoring();
    private final CompareCommand command = new CompareCommand(scoring, Sides.SCRATCH);
    private CommandSession session;

    @BeforeEach
    void services() throws IOException {
        scoring.extractor = new FormOnly();
        scoring.similarity = new CharacterSimilarity();
        scoring.readers = List.of(Map.entry(Map.of("yaosu.format.extension", "gold"), (ChatReader) input -> {
            var rows = Stream.of("c1", "c2").map(id -> (ChatRow) new ChatRow.Read(new Chat(id, "你好", List.of(), Map.of()),
                    List.of(Records.record("名", "沈禾", "段", "一")))).iterator();
            return () -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }));
        command.journal = new FakeRuns()
                .done(1, 0.5, 0, line(1, "c1", "名", "沈禾", "段", "一"), line(2, "c2", "名", "沈禾", "段", "二"))
                .done(2, 0, 0, line(1, "c1", "名", "沈禾"), line(2, "c2", "名", "杜若", "段", "二"))
                .done(3, 0, 0, line(1, "c1"), failed(2), line(3, "c3"));
        session = (CommandSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CommandSession.class}, (self, method, arguments) -> folder);
        Files.createFile(folder.resolve("chats.gold"));
    }

    private Compared compare(String gold, String html, String json, String a, String b) throws IOException {
        return command.compare(session, gold, html, json, 1, a, b);
    }

    private List<String> lines(String gold, String a, String b) throws IOException {
        return ComparedText.of(compare(gold, "", "", a, b)).lines().toList();
    }

    @Test
    void withGoldEveryRunHasItsScoreAndItsPrice() throws IOException {
        assertThat(lines("chats.gold", "1", "2")).startsWith("run 1, scored against chats.gold:",
                "8.00 of 10 points a chat (95 % interval 6.00 to 10.00; 2 chats)").containsSequence(
                "against run 2 (5.50): +2.50 points (95 % interval +1.00 to +4.00); chats: 2 better, 0 worse, 0 equal",
                "field  difference   from     to",
                "名          +0.50  +0.00  +1.00",
                "段          +2.00  +0.00  +4.00",
                "",
                "run    points  calls  saved  tokens in/out    cost   time",
                "run 1    8.00      4      0         900/80  0.5000  2.5 s",
                "run 2    5.50      4      0         900/80       0  2.5 s",
                "run 1 costs 0.5000 more and earns 2.50 points a chat more: 0.1000 for each point");
    }

    @Test
    void theDearerOneThatIsNoBetterIsSaidToBeThat() throws IOException {
        command.journal = new FakeRuns().done(1, 0, 0, line(1, "c1", "名", "沈禾"), line(2, "c2")).done(2, 2, 0, line(1, "c1"), line(2, "c2"));

        assertThat(lines("chats.gold", "1", "2")).contains("run 2 costs 2.0000 more and earns no more points");
    }

    @Test
    void aGainThatMayBeChanceIsSaidToBeThat() throws IOException {
        command.journal = new FakeRuns().done(1, 1, 0, line(1, "c1", "名", "沈禾"), line(2, "c2")).done(2, 0, 0, line(1, "c1"), line(2, "c2"));

        assertThat(lines("chats.gold", "1", "2"))
                .contains("run 1 costs 1.0000 more and earns 0.50 points a chat more: 1.0000 for each point, if it is not chance: the interval of the difference holds 0");
    }

    @Test
    void whereOthersHavePaidNoPriceIsTold() throws IOException {
        command.journal = new FakeRuns().done(1, 1, 2, line(1, "c1", "名", "沈禾"), line(2, "c2")).done(2, 0, 0, line(1, "c1"), line(2, "c2"));

        assertThat(lines("chats.gold", "1", "2")).noneMatch(line -> line.contains(" costs "))
                .anyMatch(line -> line.startsWith("warning: run 1: 2 of its questions were answered by what was kept"));
    }

    @Test
    void withoutGoldItIsShownWhereTheyAgree() throws IOException {
        assertThat(lines("", "1", "2")).containsExactly("A is run 1, B is run 2",
                "2 chats: 2 with records in both, 0 in A alone, 0 in B alone, 0 in neither",
                "where both have some, they are alike to 7.50 of 10 points a chat:",
                "",
                "field  weight  same  alike  both  A alone  B alone  neither",
                "名          1  0.50   0.50     2        0        0        0",
                "类          2  1.00   1.00     0        0        0        2",
                "事          3  1.00   1.00     0        0        0        2",
                "段          4  0.50   0.50     1        1        0        0",
                "",
                "differs most  id  alike  in",
                "chat 1        c1   6.00  段",
                "chat 2        c2   9.00  名",
                "",
                "run    calls  saved  tokens in/out    cost   time",
                "run 1      4      0         900/80  0.5000  2.5 s",
                "run 2      4      0         900/80       0  2.5 s");
    }

    @Test
    void aFileCanBeComparedWithARun() throws IOException {
        Files.writeString(folder.resolve("submit.json"), "[{\"infos\":[{\"名\":\"沈禾\"}],\"index\":1},{\"infos\":[{\"名\":\"沈禾\"}],\"index\":2}]");

        assertThat(lines("chats.gold", "submit.json", "1")).containsSequence(
                "run          points  calls  saved  tokens in/out    cost   time",
                "submit.json    6.00    n/a    n/a            n/a     n/a    n/a",
                "run 1          8.00      4      0         900/80  0.5000  2.5 s")
                .anyMatch(line -> line.startsWith("warning: only the number of chats tells that submit.json and run 1"));
    }

    @Test
    void theFilesOfAScoredComparisonHoldWhatTheRunsTook() throws IOException {
        compare("chats.gold", "report.html", "report.json", "1", "2");

        JsonNode report = new JsonMapper().readTree(Files.readString(folder.resolve("report.json")));
        assertThat(report.at("/title/against").asText()).isEqualTo("run 2");
        assertThat(report.at("/spending/0/cost").asDouble()).isEqualTo(0.5);
        assertThat(folder.resolve("report.html")).content().contains("\"spending\":[{\"run\":\"run 1\"");
    }

    @Test
    void theFileOfAnAgreementHoldsWhatBothSay() throws IOException {
        Compared compared = compare("", "", "report.json", "1", "2");

        assertThat(new JsonMapper().readTree(Files.readString(folder.resolve("report.json"))).at("/differing/1/differences/0"))
                .hasToString("{\"key\":\"名\",\"a\":[\"沈禾\"],\"b\":[\"杜若\"]}");
        assertThat(ComparedText.of(compared)).endsWith("written: " + folder.resolve("report.json"));
    }

    @Test
    void aPageNeedsGold() {
        assertThatThrownBy(() -> compare("", "report.html", "", "1", "2")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("needs --gold");
    }

    @Test
    void runsOfOtherChatsAreNotCompared() {
        assertThatThrownBy(() -> compare("chats.gold", "", "report.json", "1", "3")).isInstanceOf(IncomparableException.class)
                .hasMessageContaining("run 1 has 2 chats and run 3 has 3");
        assertThat(folder.resolve("report.json")).doesNotExist();
    }

    @Test
    void aFileThatIsReadIsNotWritten() throws IOException {
        Files.writeString(folder.resolve("submit.json"), "[]");

        assertThatThrownBy(() -> compare("", "", "submit.json", "1", "submit.json")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is read");
    }

    @Test
    void withoutAnEngineThatIsSaid() {
        scoring.extractor = null;

        assertThatThrownBy(() -> compare("", "", "", "1", "2")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("there is no engine");
    }
}
