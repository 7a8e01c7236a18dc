package org.yaosu.finetune.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.tuning.TuningRow;
import org.yaosu.api.tuning.TuningSink;
import org.yaosu.api.tuning.TuningWriter;

class WritersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TuningRow ROW = new TuningRow("说", "甲：\"好\"\n\t乙：😀\\", "[{\"a\":\"b\"}]");
    private static final TuningRow BARE = new TuningRow("", "x", "[]");

    @Test
    void sparkHasALineARow() throws IOException {
        List<String> lines = written(new SparkTuningWriter(), ROW, BARE).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(0))).isEqualTo(JSON.createObjectNode().put("instruction", "说").put("input", ROW.input()).put("output", ROW.output()));
        assertThat(lines.get(0)).contains("😀");
    }

    @Test
    void openAiHasMessagesAndNoSystemWhereThereIsNoInstruction() throws IOException {
        List<String> lines = written(new OpenAiTuningWriter(), ROW, BARE).lines().toList();

        assertThat(JSON.readTree(lines.get(0)).path("messages")).extracting(message -> message.path("role").asText() + ":" + message.path("content").asText())
                .containsExactly("system:说", "user:" + ROW.input(), "assistant:" + ROW.output());
        assertThat(JSON.readTree(lines.get(1)).path("messages")).extracting(message -> message.path("role").asText()).containsExactly("user", "assistant");
    }

    @Test
    void alpacaIsOneArrayWithALineARow() throws IOException {
        String text = written(new AlpacaTuningWriter(), ROW, BARE);

        assertThat(JSON.readTree(text)).hasSize(2).first().extracting(row -> row.path("input").asText()).isEqualTo(ROW.input());
        assertThat(text.lines()).hasSize(4).startsWith("[").endsWith("]");
    }

    @Test
    void shareGptIsOneArrayOfConversations() throws IOException {
        String text = written(new ShareGptTuningWriter(), ROW, BARE);
        JsonNode rows = JSON.readTree(text);

        assertThat(rows.get(0).path("conversations")).extracting(turn -> turn.path("from").asText() + ":" + turn.path("value").asText())
                .containsExactly("human:" + ROW.input(), "gpt:" + ROW.output());
        assertThat(rows.get(0).path("system").asText()).isEqualTo("说");
        assertThat(rows.get(1).has("system")).isFalse();
        assertThat(text.lines()).hasSize(4);
    }

    @Test
    void anArrayThatWasNotEndedDoesNotLookWhole() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TuningSink sink = new AlpacaTuningWriter().open(bytes)) {
            sink.write(ROW);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotEndWith("]\n").doesNotEndWith("]");
    }

    private static String written(TuningWriter writer, TuningRow... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TuningSink sink = writer.open(bytes)) {
            for (TuningRow row : rows) {
                sink.write(row);
            }
            sink.end();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
