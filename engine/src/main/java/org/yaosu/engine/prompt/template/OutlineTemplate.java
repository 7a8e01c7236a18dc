package org.yaosu.engine.prompt.template;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.api.prompt.TemplateProperties;

/** A summary of all customers of a chat, in Markdown, and nothing else: what models are fine-tuned on. Records are read from its lines. */
@Component
@TemplateProperties(name = "outline", description = "one call: a summary in sections, from whose lines the record is read")
public final class OutlineTemplate implements PromptTemplate {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public boolean json(int step) {
        return false;
    }

    @Override
    public List<Message> messages(int step, Question question, List<String> replies) {
        return List.of(Wording.user(Wording.summarise(question, "客户")));
    }
}
