package org.yaosu.engine.batch;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.field.Form;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.engine.PlannedExtractor;
import org.yaosu.engine.interview.Plan;

/** Extracts one empty record from every chat, after a step that a test chooses. */
record FakeExtractor(Step step) implements PlannedExtractor {

    interface Step {
        void before(Chat chat) throws InterruptedException;
    }

    @Override
    public Extraction extract(Chat chat, Customers customers, Optional<Learned> learned, Plan plan) {
        try {
            step.before(chat);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return new Extraction(chat.id(), new Form(List.of()), List.of(new CustomerRecord(List.of())));
    }
}
