package org.yaosu.engine.interview;

import java.util.Map;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.engine.Settings;
import org.yaosu.lease.testing.FakeReference;

/** What the framework does for an interviewer. */
public final class Interviewers {

    private Interviewers() {
    }

    /** Puts a template into service. */
    public static ServiceReference<PromptTemplate> add(Interviewer interviewer, String name, PromptTemplate template) {
        ServiceReference<PromptTemplate> reference = new FakeReference<>(Map.of("yaosu.template.name", name));
        add(interviewer, reference, template);
        return reference;
    }

    /** Puts a template into service. */
    public static void add(Interviewer interviewer, ServiceReference<PromptTemplate> reference, PromptTemplate template) {
        interviewer.addTemplate(template, reference);
    }

    /** A template says something else of itself. */
    public static void update(Interviewer interviewer, ServiceReference<PromptTemplate> reference) {
        interviewer.updatedTemplate(reference);
    }

    /** Gives it new settings. */
    public static void configure(Interviewer interviewer, Settings settings) {
        interviewer.modified(settings);
    }

    /** Stops a template. */
    public static void remove(Interviewer interviewer, ServiceReference<PromptTemplate> reference) {
        interviewer.removeTemplate(reference);
    }
}
