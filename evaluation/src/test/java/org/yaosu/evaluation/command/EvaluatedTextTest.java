package org.yaosu.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaosu.evaluation.score.Records.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.Label;
import org.yaosu.api.learn.Rule;
import org.yaosu.evaluation.file.Answers.AnsweredChat;
import org.yaosu.evaluation.file.Answers.AnsweredRecord;
import org.yaosu.evaluation.file.Answers.Matched;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.file.Gold.GoldChat;
import org.yaosu.evaluation.report.Report;
import org.yaosu.evaluation.report.ReportBuilder;
import org.yaosu.evaluation.score.Records;

class EvaluatedTextTest {

    private static final Gold GOLD = new Gold("gold.json", 1, List.of(new GoldChat(1, new Chat("1", "你好", List.of(), Map.of()),
            List.of(record("名", "沈禾", "段", "一")))), List.of());

    private static Report report(Label label) {
        Matched run = new Matched("cross-validation", List.of(new AnsweredChat(Optional.empty(), List.of(new AnsweredRecord(label, Map.of())))), List.of());
        return new ReportBuilder(Records.scorer(), "characters", 1).report(GOLD, run, Optional.empty(), Instant.EPOCH);
    }

    @Test
    void severalRepeatsAreListedAndTheirMeanIsShown() {
        List<String> lines = EvaluatedText.of(new Evaluated(Rule.SCORE, 3, List.of(report(record("名", "沈禾", "段", "一")), report(record("名", "沈禾"))), List.of()))
                .lines().toList();

        assertThat(lines).startsWith("rule score, every chat answered by what was learned from others; means of 2 repeats:",
                "seed 3: 10.00 points, macro F1 n/a", "seed 4: 6.00 points, macro F1 n/a",
                "8.00 of 10 points a chat (95 % interval 8.00 to 8.00; 1 chat)");
        assertThat(lines).contains("段          4    2.00   0.50  1.00  0.50  0.50    0.5      0      0.5         0     1");
    }

    @Test
    void oneRepeatIsShownAsItIs() {
        assertThat(EvaluatedText.of(new Evaluated(Rule.RECALL, 3, List.of(report(record("名", "沈禾"))), List.of())).lines())
                .startsWith("rule recall, every chat answered by what was learned from others:", "6.00 of 10 points a chat (95 % interval 6.00 to 6.00; 1 chat)");
    }
}
