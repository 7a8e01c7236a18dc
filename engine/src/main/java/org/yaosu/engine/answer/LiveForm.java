package org.yaosu.engine.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.field.Form;

/** The fields in service at one moment, one a key, in the form's order. Immutable. */
public final class LiveForm {

    private static final Comparator<FieldHandle> PLACE = Comparator
            .comparingInt((FieldHandle field) -> field.spec().order())
            .thenComparing(field -> field.spec().key());

    private final List<FieldHandle> fields;

    /** @param services every field in service, the preferred first: of two with one key, that one is asked */
    public LiveForm(List<FieldHandle> services) {
        Map<String, FieldHandle> best = new LinkedHashMap<>();
        services.forEach(field -> best.putIfAbsent(field.spec().key(), field));
        this.fields = best.values().stream().sorted(PLACE).toList();
    }

    /** The form as callers see it. */
    public Form form() {
        return new Form(fields.stream().map(FieldHandle::spec).toList());
    }

    /** The fields, in the form's order. */
    public List<FieldHandle> fields() {
        return fields;
    }

    /** Leases every field, or none: a record never mixes two forms. Empty where one is on its way out. */
    public Optional<LeasedForm> tryLease() {
        List<LiveField> leased = new ArrayList<>();
        for (FieldHandle field : fields) {
            Optional<LiveField> one = field.tryLease();
            if (one.isEmpty()) {
                new LeasedForm(leased).close();
                return Optional.empty();
            }
            leased.add(one.get());
        }
        return Optional.of(new LeasedForm(leased));
    }
}
