package org.yaosu.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

class FixedBrainTest {

    private static final Extractor EXTRACTOR = new Extractor() {

        @Override
        public Form form() {
            return new Form(List.of(FieldSpec.single("阶段").closed("询价", "成交").build(), FieldSpec.list("话题").closed("保险").build(),
                    FieldSpec.single("姓名").build(), FieldSpec.list("车型").build()));
        }

        @Override
        public Extraction extract(Chat chat, ExtractionOptions options) {
            throw new AssertionError("it reads nothing");
        }
    };

    @Test
    void everyQuestionHasTheSameLegalRecordForAnAnswer() {
        assertThat(new FixedBrain(() -> Optional.of(EXTRACTOR)).answer(List.of(new Message(Author.USER, "什么？"))))
                .isEqualTo("{\"阶段\":\"询价\",\"话题\":[\"保险\"],\"姓名\":\"\",\"车型\":[]}");
    }
}
