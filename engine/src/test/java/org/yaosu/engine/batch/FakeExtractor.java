package org.yaosu.engine.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.field.Form;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.engine.Earlier;
import org.yaosu.engine.Extracted;
import org.yaosu.engine.FormVersion;
import org.yaosu.engine.PlannedExtractor;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.interview.InterviewCost;
import org.yaosu.engine.interview.Plan;

/** Extracts one empty record from every chat, after a step that a test chooses. */
record FakeExtractor(Step step) implements PlannedExtractor {

    interface Step {
        void before(Chat chat) throws InterruptedException;
    }

    @Override
    public Extracted extract(Chat chat, Customers customers, Optional<Learned> learned, Plan plan, CallTally tally, Optional<Earlier> earlier) {
        try {
            step.before(chat);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new Extracted(new Extraction(chat.id(), new Form(List.of()), List.of(new CustomerRecord(List.of()))), List.of(), List.of());
    }

    @Override
    public List<InterviewCost> estimate(Chat chat, Customers customers, Plan plan, Predicate<CallKey> known) {
        return List.of();
    }

    @Override
    public FormVersion form(Plan plan) {
        return new FormVersion(List.of(), List.of());
    }
}
