package org.yaosu.engine.interview;

import java.util.Map;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.engine.FakeReference;

/** What the framework does for an interviewer. */
public final class Interviewers {

    private Interviewers() {
    }

    /** Puts a template into service. */
    public static void add(Interviewer interviewer, String name, PromptTemplate template) {
        interviewer.addTemplate(template, new FakeReference<>(Map.of("yaosu.template.name", name)));
    }
}
