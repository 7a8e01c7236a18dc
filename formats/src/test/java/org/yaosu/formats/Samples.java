package org.yaosu.formats;

import java.util.List;
import org.yaosu.api.chat.Span;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.api.record.Value;

/** Extractions to write in tests. */
final class Samples {

    static final FieldSpec NAME = FieldSpec.single("姓名").build();
    static final FieldSpec MAIL = FieldSpec.single("邮箱").build();
    static final FieldSpec TOPICS = FieldSpec.list("话题").build();
    static final FieldSpec PEOPLE = FieldSpec.list("参与人").build();

    private Samples() {
    }

    static Extraction extraction(String name) {
        Value found = new Value(name, new Provenance(Source.FINDER, "org.example.name", "1.2.0"),
                List.of(new Evidence(new Span(0, 2), name)), 0.75);
        return new Extraction("chat-1", new Form(List.of(NAME, MAIL, TOPICS, PEOPLE)), List.of(new CustomerRecord(List.of(
                new Answer(NAME, List.of(found), List.of()),
                new Answer(MAIL, List.of(), List.of("the finder failed")),
                new Answer(TOPICS, List.of(asked("价格"), asked("试用")), List.of()),
                new Answer(PEOPLE, List.of(), List.of())))));
    }

    private static Value asked(String text) {
        return new Value(text, new Provenance(Source.MODEL, "some-model", ""), List.of(), 1);
    }
}
