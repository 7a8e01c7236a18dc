package org.yaosu.shell;

import java.util.List;
import org.yaosu.api.field.FieldSpec;

/** The fields of this moment, in the order of a record. */
public record Fields(List<Field> fields) {

    public Fields {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param spec what it is
     * @param bundle who gives it: symbolic name and version
     */
    public record Field(FieldSpec spec, String bundle) {
    }
}
