package org.yaosu.api.field;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;

/**
 * One field, as a service: everything the platform knows about it. Callers go through
 * {@link org.yaosu.api.extract.Extractor}. Implementations are called from several threads at once and keep no state
 * of a chat. Where two services have the same key, the one of higher ranking is asked.
 */
@ConsumerType
public interface FieldExtractor {

    /** What the field is; the same object for the service's whole life. */
    FieldSpec spec();

    /**
     * What can be found without a model. Empty where no answer is worth giving. Of several findings a single-valued
     * field keeps the most confident, the earliest among equals.
     *
     * @throws RuntimeException if the finder is broken: the field stays empty for this chat and the record says why
     */
    List<Finding> find(Conversation conversation);

    /**
     * Every place that may show personal data of this field's kind, whosever it is: hidden from models where privacy is
     * wanted. By default what {@link #find} read its values from, where the field is personal.
     */
    default List<Span> personal(Conversation conversation) {
        return spec().personal() ? find(conversation).stream().flatMap(finding -> finding.evidence().stream()).toList() : List.of();
    }

    /** Brings a value to the wording that files expect; the value itself where nothing is to be done. May be blank: the value is then dropped. */
    default String normalise(String value) {
        return value.strip();
    }

    /** Why a normalised value may not stand in this field; empty where it may. */
    default Optional<String> problem(String value) {
        return spec().allows(value) ? Optional.empty()
                : Optional.of(value + " is none of " + String.join(", ", spec().closedValues()));
    }
}
