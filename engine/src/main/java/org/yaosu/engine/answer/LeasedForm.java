package org.yaosu.engine.answer;

import java.util.List;

/**
 * A form that one chat holds to its end.
 *
 * @param fields the fields to ask, in the form's order
 */
public record LeasedForm(List<LiveField> fields) implements AutoCloseable {

    public LeasedForm {
        fields = List.copyOf(fields);
    }

    @Override
    public void close() {
        fields.forEach(field -> field.lease().close());
    }
}
