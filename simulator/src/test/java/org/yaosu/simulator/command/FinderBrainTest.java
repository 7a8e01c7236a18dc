package org.yaosu.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.api.record.Value;

class FinderBrainTest {

    private static final FieldSpec COLOUR = FieldSpec.single("颜色").build();
    private static final FieldSpec SIZES = FieldSpec.list("尺寸").build();
    private static final String CHAT = "看这个：\n<chat-0a1b2c3d>\n客户：我要红色\n</chat-0a1b2c3d>\n";

    private final List<String> read = new ArrayList<>();
    private final List<ExtractionOptions> options = new ArrayList<>();
    private final FinderBrain brain = new FinderBrain(() -> Optional.of(new Finders()), () -> Optional.of((id, text) -> {
        read.add(text);
        return new Chat(id, text, List.of(), Map.of());
    }));

    private String answer(String... texts) {
        return brain.answer(List.of(texts).stream().map(text -> new Message(Author.USER, text)).toList());
    }

    @Test
    void keysInQuotesAreAnsweredAsJson() {
        assertThat(answer(CHAT + "{\"颜色\": \"\", \"尺寸\": []}").replaceAll("\\s", "")).isEqualTo("{\"颜色\":\"红\",\"尺寸\":[\"大\",\"小\"]}");
    }

    @Test
    void onlyTheKeysThatAreAskedForAreAnswered() {
        assertThat(answer(CHAT + "{\"颜色\": \"\"}")).contains("颜色").doesNotContain("尺寸");
    }

    @Test
    void withoutKeysTheAnswerIsAList() {
        assertThat(answer(CHAT)).isEqualTo("- 颜色：红\n- 尺寸：大、小");
    }

    @Test
    void theLastChatCountsAndNoModelIsAsked() {
        answer(CHAT, "<chat-FFFFFFFF>\n客户：第二\n</chat-FFFFFFFF>", "\"颜色\"");

        assertThat(read).containsExactly("客户：第二");
        assertThat(options).singleElement().matches(choice -> choice.model().providers().equals(Optional.of(List.of())));
    }

    @Test
    void withoutAChatItIsFriendly() {
        assertThat(answer("你好")).startsWith("你好").doesNotContain("{");
        assertThat(read).isEmpty();
    }

    @Test
    void withoutAChatADraftIsCopied() {
        assertThat(answer("要填的 JSON：{\"颜色\": \"\", \"尺寸\": []}\n草稿：{\"颜色\": \"绿\", \"尺寸\": [\"大\"]}").replaceAll("\\s", ""))
                .isEqualTo("{\"颜色\":\"绿\",\"尺寸\":[\"大\"]}");
    }

    @Test
    void withoutAChatLinesFillTheFormIn() {
        assertThat(answer("要填的 JSON：{\"颜色\": \"\", \"尺寸\": []}\n摘要：\n- 颜色：绿\n- 尺寸：大、小").replaceAll("\\s", ""))
                .isEqualTo("{\"颜色\":\"绿\",\"尺寸\":[\"大\",\"小\"]}");
    }

    @Test
    void aListAloneIsAnsweredAsJson() {
        assertThat(answer("- 颜色：绿\n- 尺寸：大、小\n\n- 颜色：\n- 尺寸：").replaceAll("\\s", "")).isEqualTo("{\"颜色\":\"绿\",\"尺寸\":[\"大\",\"小\"]}");
    }

    @Test
    void aChatAloneIsAnsweredAsJson() {
        assertThat(answer("客户：我要红色\n客服：好的").replaceAll("\\s", "")).isEqualTo("{\"颜色\":\"红\",\"尺寸\":[\"大\",\"小\"]}");
        assertThat(read).containsExactly("客户：我要红色\n客服：好的");
    }

    private final class Finders implements Extractor {

        @Override
        public Form form() {
            return new Form(List.of(COLOUR, SIZES));
        }

        @Override
        public Extraction extract(Chat chat, ExtractionOptions choice) {
            options.add(choice);
            return new Extraction(chat.id(), form(), List.of(new CustomerRecord(List.of(
                    new Answer(COLOUR, List.of(value("红")), List.of()), new Answer(SIZES, List.of(value("大"), value("小")), List.of())))));
        }

        private Value value(String text) {
            return new Value(text, new Provenance(Source.FINDER, "test", ""), List.of(), 1);
        }
    }
}
