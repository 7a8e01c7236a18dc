package org.yaosu.itest.felix;

import java.util.List;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;

/** Goes into jars that tests build: a component that cannot be made. */
public final class BrokenField implements FieldExtractor {

    public BrokenField() {
        throw new IllegalStateException("the word list is missing");
    }

    @Override
    public FieldSpec spec() {
        throw new IllegalStateException("never made");
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        throw new IllegalStateException("never made");
    }
}
