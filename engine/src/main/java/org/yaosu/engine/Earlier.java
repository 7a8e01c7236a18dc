package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;

/**
 * What came of a chat before: the answers of fields that have not changed since are not asked for again.
 *
 * @param extracted what came of it
 * @param asModels whether models would still be asked in the same words
 */
public record Earlier(Extracted extracted, boolean asModels) {

    /** The keys of the fields whose answers still hold under a form. */
    Set<String> holding(FormVersion now) {
        Set<String> same = now.common(extracted.form());
        boolean answered = model().outcome() != ModelWork.Outcome.UNANSWERED;
        return asModels && answered ? same : now.fields().stream().filter(field -> field.policy() == MergePolicy.LOCAL).map(FieldSpec::key)
                .filter(same::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** The records of so many customers; empty where they were others, so that nobody knows whose is whose. */
    Optional<List<CustomerRecord>> records(int customers) {
        List<CustomerRecord> records = extracted.extraction().records();
        return records.size() == customers ? Optional.of(records) : Optional.empty();
    }

    static Answer answer(CustomerRecord record, String key) {
        return record.answer(key).orElseThrow(() -> new IllegalStateException("an earlier record has no answer in " + key));
    }

    ModelWork model() {
        return extracted.extraction().model();
    }
}
