package org.yaosu.finetune;

import java.util.List;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/** A small form. */
public final class Forms {

    /** A text, a list, and a closed text. */
    public static final Form FRUIT = new Form(List.of(FieldSpec.single("name").order(1).build(),
            FieldSpec.list("fruits").order(2).build(), FieldSpec.single("stage").order(3).closed("ripe", "green").build()));

    /** A right answer. */
    public static final String ANSWER = "[{\"name\":\"Ann\",\"fruits\":[\"pear\"],\"stage\":\"ripe\"}]";

    private Forms() {
    }
}
