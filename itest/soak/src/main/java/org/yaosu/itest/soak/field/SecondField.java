package org.yaosu.itest.soak.field;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;

/** A field that comes and goes, with the mark of the chat for a value. */
@Component
public final class SecondField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("浸泡-乙").order(2002).ask("编号").build();

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return Marks.find(conversation);
    }
}
