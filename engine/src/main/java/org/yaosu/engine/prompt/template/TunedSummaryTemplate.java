package org.yaosu.engine.prompt.template;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.api.prompt.TemplateProperties;

/** The summary of {@link OutlineTemplate}, alone, for a model that was fine-tuned on those: it knows what to answer. */
@Component
@TemplateProperties(name = "summary", tuned = true, description = "a summary by the engine's summarizer, and that alone to a model fine-tuned on summaries")
public final class TunedSummaryTemplate implements PromptTemplate {

    private final OutlineTemplate outline = new OutlineTemplate();

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Message> messages(int step, Question question, List<String> replies) {
        return step == 0 ? outline.messages(0, question, replies) : List.of(Wording.user(replies.get(0)));
    }

    @Override
    public int replyCharacters(int step, Question question) {
        return Wording.scaled(Wording.SUMMARY_CHARACTERS, question);
    }
}
