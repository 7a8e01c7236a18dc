package org.yaosu.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaosu.evaluation.score.Records.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Span;
import org.yaosu.api.format.Label;
import org.yaosu.api.record.Evidence;
import org.yaosu.evaluation.file.Answers.AnsweredChat;
import org.yaosu.evaluation.file.Answers.AnsweredRecord;
import org.yaosu.evaluation.file.Answers.Grounds;
import org.yaosu.evaluation.file.Answers.Matched;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.file.Gold.GoldChat;
import org.yaosu.evaluation.score.Records;

class ReportTest {

    private static final String SOURCE = "沈禾：要签合同";
    private static final Gold GOLD = new Gold("gold.json", 1, List.of(new GoldChat(1, new Chat("c1", SOURCE, List.of(), Map.of()),
            List.of(record("名", "沈禾", "事", "签合同"), record("名", "杜若")))), List.of("odd"));
    private static final ReportBuilder BUILDER = new ReportBuilder(Records.scorer(), "characters", 1);

    @TempDir
    Path folder;

    private static Matched run(String file, Label label, Map<String, Grounds> grounds) {
        return new Matched(file, List.of(new AnsweredChat(Optional.empty(), List.of(new AnsweredRecord(label, grounds)))), List.of());
    }

    private static Report report(Map<String, Grounds> grounds, Optional<Matched> against) {
        return BUILDER.report(GOLD, run("submit.json", record("名", "沈禾", "类", "甲", "事", "合同"), grounds), against,
                Instant.parse("2026-11-21T20:00:00.5Z"));
    }

    private static JsonNode json(Map<String, Grounds> grounds, Optional<Matched> against) throws IOException {
        return new JsonMapper().readTree(ReportJson.text(report(grounds, against)));
    }

    private static JsonNode cell(JsonNode report, int record, int field) {
        return report.at("/rows/0/records/" + record + "/fields/" + field);
    }

    @Test
    void theSummaryAndTheFieldsAreInTheDocument() throws IOException {
        JsonNode report = json(Map.of(), Optional.empty());
        assertThat(report.get("title")).hasToString(
                "{\"gold\":\"gold.json\",\"answers\":\"submit.json\",\"against\":null,\"made\":\"2026-11-21T20:00:00Z\"}");
        assertThat(report.at("/score/points").asDouble()).isEqualTo((1 + 3 * 0.8 + 4) / 2);
        assertThat(report.at("/score/of").asInt()).isEqualTo(10);
        assertThat(report.at("/score/macroF1").isNull()).isTrue();
        assertThat(report.at("/score/floors/empty").asDouble()).isEqualTo((2 + 3 + 4) / 2.0);
        assertThat(report.at("/score/interval")).hasSize(2);
        assertThat(report.get("fields")).extracting(field -> field.get("key").asText()).containsExactly("名", "类", "事", "段");
        assertThat(report.at("/fields/0/missing").asDouble()).isEqualTo(1);
        assertThat(report.at("/fields/0/confusion").isNull()).isTrue();
        assertThat(report.at("/fields/1/confusion/labels")).extracting(JsonNode::asText).containsExactly("甲", "乙", "丙", "");
        assertThat(report.at("/fields/1/recall").isNull()).isTrue();
        assertThat(report.get("comparison").isNull()).isTrue();
        assertThat(report.get("warnings")).extracting(JsonNode::asText).containsExactly("odd");
    }

    @Test
    void aRowShowsGoldAndAnswerSideBySide() throws IOException {
        JsonNode report = json(Map.of(), Optional.empty());
        assertThat(report.at("/rows/0/id").asText()).isEqualTo("c1");
        assertThat(report.at("/rows/0/text").asText()).isEqualTo(SOURCE);
        assertThat(report.at("/rows/0/against").isNull()).isTrue();
        assertThat(report.at("/rows/0/records")).extracting(record -> record.get("name").asText() + record.get("paired").asText())
                .containsExactly("沈禾both", "杜若gold");
        assertThat(cell(report, 0, 2)).hasToString("{\"key\":\"事\",\"gold\":[\"签合同\"],\"answer\":[\"合同\"],\"other\":null,\"kind\":\"similar\","
                + "\"points\":2.4000000000000004,\"confidence\":null,\"evidence\":[{\"start\":5,\"end\":7}]}");
        assertThat(cell(report, 1, 0).get("kind").asText()).isEqualTo("missing");
    }

    @Test
    void evidenceIsTheRunsOwnWhereItGivesSome() throws IOException {
        JsonNode report = json(Map.of("事", new Grounds(0.7, List.of(new Evidence(new Span(4, 7), "签合同"), new Evidence(new Span(4, 700), ""))), "名", new Grounds(0.5, List.of())), Optional.empty());
        assertThat(cell(report, 0, 2).get("confidence").asDouble()).isEqualTo(0.7);
        assertThat(cell(report, 0, 2).get("evidence")).hasToString("[{\"start\":4,\"end\":7}]");
        assertThat(cell(report, 0, 0).get("evidence")).isEmpty();
        assertThat(cell(report, 0, 1).get("evidence")).isEmpty();
    }

    @Test
    void theRunComparedWithStandsBesideTheSameGoldRecord() throws IOException {
        JsonNode report = json(Map.of(), Optional.of(run("other.json", record("名", "杜若"), Map.of())));
        assertThat(report.at("/title/against").asText()).isEqualTo("other.json");
        assertThat(report.at("/rows/0/against").asDouble()).isEqualTo(5);
        assertThat(cell(report, 0, 0).get("other")).isEmpty();
        assertThat(cell(report, 1, 0).get("other")).hasToString("[\"杜若\"]");
        assertThat(report.at("/comparison/worse").asInt()).isEqualTo(1);
        assertThat(report.at("/comparison/fields")).hasSize(4);
    }

    @Test
    void theFileHasAllButTheTexts() throws IOException {
        Path file = folder.resolve("report.json");
        ReportJson.write(report(Map.of(), Optional.empty()), file);
        JsonNode row = new JsonMapper().readTree(Files.readString(file)).at("/rows/0");
        assertThat(row.has("text")).isFalse();
        assertThat(row.has("against")).isTrue();
    }

    @Test
    void halfACharacterDoesNotStopTheFile() throws IOException {
        Path file = folder.resolve("report.json");
        Matched run = run("submit.json", record("名", "\ud83d"), Map.of());
        ReportJson.write(BUILDER.report(GOLD, run, Optional.empty(), Instant.EPOCH), file);
        assertThat(new JsonMapper().readTree(Files.readString(file)).at("/rows/0/records")).isNotEmpty();
    }
}
