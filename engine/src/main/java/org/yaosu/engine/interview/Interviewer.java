package org.yaosu.engine.interview;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.engine.EngineConfig;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.ProviderRegistry;
import org.yaosu.engine.lease.Drain;
import org.yaosu.engine.lease.LiveSet;
import org.yaosu.engine.roles.Cast;

/** Asks models about customers: chooses whom and how, hides what they may not see, goes on to the next where one fails. */
@Component(service = Interviewer.class, configurationPid = EngineConfig.PID, immediate = true)
public final class Interviewer {

    private final ProviderRegistry providers;
    private final AtomicReference<InterviewSettings> settings;
    private final Templates templates;
    private final ExampleFile examples;

    @Activate
    public Interviewer(EngineConfig config, @Reference ProviderRegistry providers, @Reference Drain drain) {
        this.providers = providers;
        this.templates = new Templates(drain);
        this.examples = new ExampleFile(drain);
        this.settings = new AtomicReference<>(InterviewSettings.of(config));
    }

    /** New settings hold from the next chat on. */
    @Modified
    void modified(EngineConfig config) {
        settings.set(InterviewSettings.of(config));
    }

    @Deactivate
    void deactivate() {
        sets().forEach(LiveSet::stop);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTemplate(PromptTemplate template, ServiceReference<PromptTemplate> reference) {
        templates.add(template, reference);
    }

    void removeTemplate(ServiceReference<PromptTemplate> reference) {
        templates.set().remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReader(ChatReader reader, ServiceReference<ChatReader> reference) {
        examples.readers().add(reader, reference);
    }

    void removeReader(ServiceReference<ChatReader> reference) {
        examples.readers().set().remove(reference);
    }

    /** The services that interviews go through, besides the providers. */
    public List<LiveSet<?>> sets() {
        return List.of(templates.set(), examples.readers().set());
    }

    /**
     * Whom to ask, as things stand.
     *
     * @throws IllegalArgumentException if the choice names a provider or template that is not there
     */
    public Plan plan(ModelChoice choice) {
        InterviewSettings current = settings.get();
        choice.template().ifPresent(templates::check);
        return new Plan(providers.choose(choice.providers()), choice.template(),
                choice.samples() == 0 ? current.samples() : choice.samples(), choice.privacy().orElse(current.privacy()));
    }

    /** How a field's answers are merged under a plan: by the settings, else as the field wants. */
    public MergePolicy policy(FieldSpec field, Plan plan) {
        boolean stays = field.personal() && plan.privacy() == Privacy.LOCAL && plan.providers().remote();
        return stays ? MergePolicy.LOCAL : settings.get().policies().getOrDefault(field.key(), field.policy());
    }

    /**
     * Asks about one customer. Blocks.
     *
     * @param fields the fields of the form; those that only their finders answer are not asked for
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Interviewed ask(Plan plan, List<LiveField> fields, Conversation conversation, Cast cast, CallTally tally) {
        List<FieldSpec> open = fields.stream().map(LiveField::spec).filter(field -> field.policy() != MergePolicy.LOCAL).toList();
        if (!plan.asks() || open.isEmpty()) {
            return Interviewed.NOT_ASKED;
        }
        return new Inquiry(plan, settings.get(), templates, examples, fields, conversation, cast, tally).ask(plan.providers(), open);
    }
}
