package org.yaosu.engine.interview;

import java.util.List;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;

/** All steps of a template but the last. */
record Beginning(PromptTemplate whole) implements PromptTemplate {

    @Override
    public int steps() {
        return whole.steps() - 1;
    }

    @Override
    public List<Message> messages(int step, Question question, List<String> replies) {
        return whole.messages(step, question, replies);
    }

    @Override
    public boolean json(int step) {
        return whole.json(step);
    }

    @Override
    public int replyCharacters(int step, Question question) {
        return whole.replyCharacters(step, question);
    }
}
