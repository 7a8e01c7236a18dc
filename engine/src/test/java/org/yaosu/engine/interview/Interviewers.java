package org.yaosu.engine.interview;

import java.util.Map;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.engine.FakeReference;

/** What the framework does for an interviewer. */
public final class Interviewers {

    private Interviewers() {
    }

    /** Puts a template into service. */
    public static ServiceReference<PromptTemplate> add(Interviewer interviewer, String name, PromptTemplate template) {
        ServiceReference<PromptTemplate> reference = new FakeReference<>(Map.of("yaosu.template.name", name));
        interviewer.addTemplate(template, reference);
        return reference;
    }

    /** Stops a template. */
    public static void remove(Interviewer interviewer, ServiceReference<PromptTemplate> reference) {
        interviewer.removeTemplate(reference);
    }
}
