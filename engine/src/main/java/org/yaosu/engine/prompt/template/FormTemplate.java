package org.yaosu.engine.prompt.template;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.api.prompt.TemplateProperties;

/** All fields at once, from the chat to the JSON: the cheapest way. */
@Component
@TemplateProperties(name = "form", description = "one call: the chat and the fields, answered as JSON")
public final class FormTemplate implements PromptTemplate {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Message> messages(int step, Question question, List<String> replies) {
        return List.of(Wording.user(Wording.fill(question)));
    }
}
