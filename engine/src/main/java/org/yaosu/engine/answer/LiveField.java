package org.yaosu.engine.answer;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.record.Provenance;
import org.yaosu.lease.Lease;

/**
 * A field as one chat holds it.
 *
 * @param spec what it says of itself
 * @param lease the service, for as long as the chat takes
 * @param provenance the bundle it comes from
 */
public record LiveField(FieldSpec spec, Lease<FieldExtractor> lease, Provenance provenance) {

    /** The service. */
    public FieldExtractor extractor() {
        return lease.service();
    }

    /** The value as the field wants it written; empty, with the reason in {@code problems}, where it may not stand there. */
    public Optional<String> admit(String value, List<String> problems) {
        String text = extractor().normalise(value);
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<String> problem = extractor().problem(text);
        problem.ifPresent(problems::add);
        return problem.isPresent() ? Optional.empty() : Optional.of(text);
    }

    /** The same field with another policy. */
    public LiveField with(MergePolicy policy) {
        return spec.policy() == policy ? this : new LiveField(spec.with(policy), lease, provenance);
    }

    /**
     * To be called where the field broke.
     *
     * @throws FieldGoneException if that may come of its service's leaving: the chat has to be read again
     */
    public void broke(Throwable why) {
        broke(why, false);
    }

    /**
     * The same for a field that broke while it went by something that was learned.
     *
     * @param leaving whether that was on its way out
     */
    void broke(Throwable why, boolean leaving) {
        if (leaving || lease.leaving()) {
            throw new FieldGoneException("the field " + spec.key() + " of " + provenance.name()
                    + ", or what it has learned, was stopped while a chat was read, and it broke", why);
        }
    }
}
