package org.yaosu.evaluation.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.Label;

/** A small form and its records. */
public final class Records {

    public static final FieldSpec NAME = FieldSpec.single("名").order(1).weight(1).personal().build();
    public static final FieldSpec KINDS = FieldSpec.list("类").order(2).weight(2).closed("甲", "乙", "丙").build();
    public static final FieldSpec STEP = FieldSpec.single("事").order(3).weight(3).freeText().build();
    public static final FieldSpec EXTRA = FieldSpec.single("外").order(4).build();
    public static final FieldSpec STAGE = FieldSpec.single("段").order(5).weight(4).closed("一", "二").build();
    public static final Form FORM = new Form(List.of(NAME, KINDS, STEP, EXTRA, STAGE));

    private Records() {
    }

    public static Scorer scorer() {
        return new Scorer(FORM, new CharacterSimilarity());
    }

    /** A record of keys, each with its values joined by bars. */
    public static Label record(String... keysAndValues) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], List.of(keysAndValues[i + 1].split("\\|")));
        }
        return new Label(values);
    }
}
