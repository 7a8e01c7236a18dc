package org.yaosu.learning;

import java.util.Optional;
import java.util.function.Predicate;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/**
 * Which fields of a label may name the customer: those that say who the customer is, with one value, and those that nothing is
 * known of. Others name agents too, such as who takes part in the next step.
 *
 * @param form the fields of the moment
 */
record Naming(Form form) implements Predicate<String> {

    @Override
    public boolean test(String key) {
        Optional<FieldSpec> field = form.field(key);
        return field.isEmpty() || field.get().group() == FieldGroup.IDENTITY && !field.get().list();
    }
}
