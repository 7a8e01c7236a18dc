package org.yaosu.engine.batch;

import java.util.List;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.Form;
import org.yaosu.api.record.CustomerRecord;

/** Extracts one empty record from every chat, after a step that a test chooses. */
record FakeExtractor(Step step) implements Extractor {

    interface Step {
        void before(Chat chat) throws InterruptedException;
    }

    @Override
    public Form form() {
        return new Form(List.of());
    }

    @Override
    public Extraction extract(Chat chat, ExtractionOptions options) {
        try {
            step.before(chat);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return new Extraction(chat.id(), form(), List.of(new CustomerRecord(List.of())));
    }
}
