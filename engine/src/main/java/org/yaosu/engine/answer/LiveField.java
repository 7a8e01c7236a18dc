package org.yaosu.engine.answer;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.record.Provenance;

/**
 * A field that is in service.
 *
 * @param spec what it says of itself, read once
 * @param extractor the service
 * @param provenance the bundle it comes from
 * @param ranking its service ranking: of two fields with one key, the higher is asked
 * @param id its service id: of two with one ranking, the older is asked
 */
public record LiveField(FieldSpec spec, FieldExtractor extractor, Provenance provenance, int ranking, long id) {

    /** The value as the field wants it written; empty, with the reason in {@code problems}, where it may not stand there. */
    Optional<String> admit(String value, List<String> problems) {
        String text = extractor.normalise(value);
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<String> problem = extractor.problem(text);
        problem.ifPresent(problems::add);
        return problem.isPresent() ? Optional.empty() : Optional.of(text);
    }

    /** The same field with another policy. */
    public LiveField with(MergePolicy policy) {
        return spec.policy() == policy ? this : new LiveField(spec.with(policy), extractor, provenance, ranking, id);
    }
}
