package org.yaosu.engine.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.yaosu.api.field.Form;

/** The fields in service at one moment. A change makes a new form; a chat keeps the one it started with. */
public final class LiveForm {

    private static final Comparator<LiveField> PLACE = Comparator
            .comparingInt((LiveField field) -> field.spec().order())
            .thenComparing(field -> field.spec().key());

    /** The framework's own order of services, the last is asked; the order of binding is nobody's promise. */
    private static final Comparator<LiveField> PRECEDENCE = Comparator
            .comparingInt(LiveField::ranking)
            .thenComparing(LiveField::id, Comparator.reverseOrder());

    /** No field at all. */
    public static final LiveForm EMPTY = new LiveForm(List.of());

    private final List<LiveField> services;
    private final List<LiveField> fields;
    private final Form form;

    private LiveForm(List<LiveField> services) {
        this.services = services;
        Map<String, LiveField> best = new LinkedHashMap<>();
        for (LiveField field : services) {
            best.merge(field.spec().key(), field, BinaryOperator.maxBy(PRECEDENCE));
        }
        this.fields = best.values().stream().sorted(PLACE).toList();
        this.form = new Form(fields.stream().map(LiveField::spec).toList());
    }

    /** This form and one more field. */
    public LiveForm with(LiveField field) {
        return new LiveForm(Stream.concat(services.stream(), Stream.of(field)).toList());
    }

    /** This form without the field of this service. */
    public LiveForm without(Object extractor) {
        return new LiveForm(services.stream().filter(field -> field.extractor() != extractor).toList());
    }

    /** The fields to ask, in the form's order, one a key. */
    public List<LiveField> fields() {
        return fields;
    }

    /** The form as callers see it. */
    public Form form() {
        return form;
    }
}
