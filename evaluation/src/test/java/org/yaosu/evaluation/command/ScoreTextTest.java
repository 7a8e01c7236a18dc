package org.yaosu.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaosu.evaluation.score.Records.record;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.Label;
import org.yaosu.evaluation.file.Answers.AnsweredChat;
import org.yaosu.evaluation.file.Answers.AnsweredRecord;
import org.yaosu.evaluation.file.Answers.Matched;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.file.Gold.GoldChat;
import org.yaosu.evaluation.report.ReportBuilder;
import org.yaosu.evaluation.score.Records;

class ScoreTextTest {

    private static final Gold GOLD = new Gold("gold.json", 1, List.of(new GoldChat(1, new Chat("1", "你好", List.of(), Map.of()),
            List.of(record("名", "沈禾", "段", "一")))), List.of("gold.json, chat 1: odd"));

    private static Matched run(String file, Label label) {
        return new Matched(file, List.of(new AnsweredChat(Optional.empty(), List.of(new AnsweredRecord(label, Map.of())))), List.of());
    }

    private static List<String> lines(Optional<Matched> against, Path... written) {
        return ScoreText.of(new Scored(new ReportBuilder(Records.scorer(), "characters", 1)
                .report(GOLD, run("submit.json", record("名", "沈禾", "段", "二")), against, Instant.EPOCH), List.of(written))).lines().toList();
    }

    @Test
    void theScoreStandsWithItsIntervalAndItsFloors() {
        assertThat(lines(Optional.empty())).startsWith("6.00 of 10 points a chat (95 % interval 6.00 to 6.00; 1 chat)",
                "floors: 5.00 all empty, 5.00 constant answer", "macro F1: n/a: no field has 5 gold values");
    }

    @Test
    void everyFieldHasALineAndWhatThereIsNoneOfIsSaid() {
        assertThat(lines(Optional.empty())).contains(
                "field  weight  points  exact     P     R    F1  right  wrong  missing  spurious  gold",
                "名          1    1.00   1.00  1.00  1.00  1.00      1      0        0         0     1",
                "类          2    2.00   1.00   n/a   n/a   n/a      0      0        0         0     0",
                "段          4    0.00   0.00  0.00  0.00  0.00      0      1        0         0     1");
    }

    @Test
    void aComparisonNamesTheFieldsThatDiffer() {
        assertThat(lines(Optional.of(run("other.json", record("段", "一"))))).containsSequence(
                "against other.json (9.00): -3.00 points (95 % interval -3.00 to -3.00); chats: 0 better, 1 worse, 0 equal",
                "field  difference   from     to",
                "名          +1.00  +1.00  +1.00",
                "段          -4.00  -4.00  -4.00");
    }

    @Test
    void warningsAndFilesStandAtTheEnd() {
        assertThat(lines(Optional.empty(), Path.of("report.html"))).endsWith("", "warning: gold.json, chat 1: odd", "written: report.html");
    }
}
