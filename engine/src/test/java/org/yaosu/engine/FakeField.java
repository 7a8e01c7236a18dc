package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;

/** A field whose parts are lambdas. */
public record FakeField(FieldSpec spec, Function<Conversation, List<Finding>> finder, UnaryOperator<String> normaliser,
        Function<String, Optional<String>> validator) implements FieldExtractor {

    /** A field that normalises and validates as fields do by default. */
    public static FakeField of(FieldSpec spec, Function<Conversation, List<Finding>> finder) {
        return new FakeField(spec, finder, String::strip,
                value -> spec.allows(value) ? Optional.empty() : Optional.of("not one of the closed values"));
    }

    /** A single-valued field that finds nothing. */
    public static FakeField named(String key) {
        return of(FieldSpec.single(key).build(), conversation -> List.of());
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return finder.apply(conversation);
    }

    @Override
    public String normalise(String value) {
        return normaliser.apply(value);
    }

    @Override
    public Optional<String> problem(String value) {
        return validator.apply(value);
    }
}
