package org.yaosu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;

class LabelsTest {

    @Test
    void everyObjectIsTheAnswerAboutOneCustomer() throws IOException {
        List<Label> labels = labels("[{\"姓名\": \"小林\", \"话题\": [\"价格\", \"试用\"]}, {\"姓名\": \"小周\"}]");

        assertThat(labels).hasSize(2);
        assertThat(labels.get(0).values()).containsExactly(entry("姓名", List.of("小林")), entry("话题", List.of("价格", "试用")));
        assertThat(labels.get(1).values()).containsExactly(entry("姓名", List.of("小周")));
    }

    @Test
    void aSingleObjectIsTheAnswerToo() throws IOException {
        assertThat(labels("{\"姓名\": \"小林\"}")).extracting(Label::values).containsExactly(
                Map.of("姓名", List.of("小林")));
    }

    @Test
    void numbersAndTruthValuesAreTakenAsTheyAreWritten() throws IOException {
        assertThat(labels("[{\"年龄\": 35, \"会员\": true, \"价\": [1.50, false]}]").get(0).values()).containsExactly(
                entry("年龄", List.of("35")), entry("会员", List.of("true")), entry("价", List.of("1.50", "false")));
    }

    @Test
    void emptyTextAndNullAreNoValueButTheFieldIsThere() throws IOException {
        assertThat(labels("[{\"姓名\": \"\", \"邮箱\": null, \"话题\": [\"\", null], \"参与人\": []}]").get(0).values())
                .containsOnlyKeys("姓名", "邮箱", "话题", "参与人").allSatisfy((key, values) -> assertThat(values).isEmpty());
    }

    @Test
    void anUnlabelledChatHasNone() throws IOException {
        assertThat(labels("[]")).isEmpty();
    }

    @Test
    void whatIsNoLabelIsPassedOver() throws IOException {
        for (String odd : List.of("null", "\"x\"", "7", "[1, \"x\", [{\"a\": 1}], null]")) {
            assertThat(labels(odd)).as(odd).isEmpty();
        }
        assertThat(labels("[{\"a\": {\"b\": [1]}, \"c\": [[1], {\"d\": 2}, \"e\"]}]").get(0).values())
                .containsExactly(entry("a", List.of()), entry("c", List.of("e")));
    }

    @Test
    void theTextIsReadWhereverTheLabelsStand() throws IOException {
        ChatRow row = Rows.read(new ContestJsonReader(), "[{\"infos\": [{\"a\": [{}]}, 3], \"chat_text\": \"甲：一\", \"id\": 5}]").get(0);

        assertThat(Rows.chat(row).source()).isEqualTo("甲：一");
        assertThat(Rows.chat(row).id()).isEqualTo("5");
    }

    /** The same from both readers. */
    private static List<Label> labels(String infos) throws IOException {
        String chat = "{\"chat_text\": \"甲：一\", \"infos\": " + infos + "}";
        List<Label> labels = labels(new ContestJsonReader(), "[" + chat + "]");
        assertThat(labels(new JsonlReader(), chat)).isEqualTo(labels);
        return labels;
    }

    private static List<Label> labels(ChatReader reader, String json) throws IOException {
        return ((ChatRow.Read) Rows.read(reader, json).get(0)).labels();
    }
}
