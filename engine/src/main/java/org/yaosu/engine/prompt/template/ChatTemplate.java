package org.yaosu.engine.prompt.template;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.api.prompt.TemplateProperties;
import org.yaosu.engine.prompt.ChatText;

/** The cleaned chat, alone, for a model that was fine-tuned on those: it knows what to answer. */
@Component
@TemplateProperties(name = "chat", tuned = true, description = "one call: the cleaned chat alone, for a model fine-tuned on chats")
public final class ChatTemplate implements PromptTemplate {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Message> messages(int step, Question question, List<String> replies) {
        return List.of(Wording.user(ChatText.bare(question.chat())));
    }
}
