package org.yaosu.engine.interview;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question.Example;
import org.yaosu.engine.EngineConfig;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.call.ProviderRegistry;
import org.yaosu.engine.privacy.Mask;
import org.yaosu.engine.privacy.Masks;
import org.yaosu.engine.prompt.Line;
import org.yaosu.engine.prompt.Questions;
import org.yaosu.engine.prompt.WindowTooSmallException;
import org.yaosu.engine.roles.Cast;

/** Asks models about customers: chooses whom and how, hides what they may not see, goes on to the next where one fails. */
@Component(service = Interviewer.class, configurationPid = EngineConfig.PID, immediate = true)
public final class Interviewer {

    private final ProviderRegistry providers;
    private final AtomicReference<InterviewSettings> settings;
    private final Templates templates = new Templates();
    private final ExampleFile examples = new ExampleFile();

    @Activate
    public Interviewer(EngineConfig config, @Reference ProviderRegistry providers) {
        this.providers = providers;
        this.settings = new AtomicReference<>(InterviewSettings.of(config));
    }

    /** New settings hold from the next chat on. */
    @Modified
    void modified(EngineConfig config) {
        settings.set(InterviewSettings.of(config));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTemplate(PromptTemplate template, ServiceReference<PromptTemplate> reference) {
        templates.add(template, reference);
    }

    void removeTemplate(PromptTemplate template) {
        templates.remove(template);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReader(ChatReader reader, ServiceReference<ChatReader> reference) {
        examples.readers().add(reader, reference);
    }

    void removeReader(ChatReader reader) {
        examples.readers().remove(reader);
    }

    /**
     * Whom to ask, as things stand.
     *
     * @throws IllegalArgumentException if the choice names a provider or template that is not there
     */
    public Plan plan(ModelChoice choice) {
        InterviewSettings current = settings.get();
        List<Handle> chosen = providers.choose(choice.providers());
        choice.template().ifPresent(templates::get);
        return new Plan(choice.providers().orElseGet(providers::used), chosen, choice.template(),
                choice.samples() == 0 ? current.samples() : choice.samples(), choice.privacy().orElse(current.privacy()));
    }

    /** How a field's answers are merged under a plan: by the settings, else as the field wants. */
    public MergePolicy policy(FieldSpec field, Plan plan) {
        boolean stays = field.personal() && plan.privacy() == Privacy.LOCAL && plan.providers().stream().anyMatch(Handle::remote);
        return stays ? MergePolicy.LOCAL : settings.get().policies().getOrDefault(field.key(), field.policy());
    }

    /**
     * Asks about one customer. Blocks.
     *
     * @param fields the fields of the form; those that only their finders answer are not asked for
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Interviewed ask(Plan plan, List<LiveField> fields, Conversation conversation, Cast cast, CallTally tally) {
        Form open = new Form(fields.stream().map(LiveField::spec).filter(field -> field.policy() != MergePolicy.LOCAL).toList());
        if (!plan.asks() || open.fields().isEmpty()) {
            return Interviewed.NOT_ASKED;
        }
        Interviewed last = Interviewed.UNANSWERED;
        Turns turns = new Turns(plan.providers(), tally);
        for (Optional<Handle> next = turns.next(); next.isPresent(); next = turns.next()) {
            Handle provider = next.get();
            last = ask(provider, plan, open, fields, conversation, cast, tally);
            if (last.outcome() != Outcome.UNANSWERED) {
                return last;
            }
            turns.had(provider);
        }
        return last;
    }

    private Interviewed ask(Handle provider, Plan plan, Form open, List<LiveField> fields, Conversation conversation, Cast cast,
            CallTally tally) {
        InterviewSettings current = settings.get();
        String named = plan.template().orElse(provider.template().isEmpty() ? current.template() : provider.template());
        Optional<PromptTemplate> found = templates.find(named);
        if (found.isEmpty()) {
            tally.trouble(provider.id(), templates.missing(named));
            return Interviewed.UNANSWERED;
        }
        Mask mask;
        try {
            mask = plan.hides(provider) ? Masks.of(conversation, cast, fields) : Mask.NONE;
        } catch (IllegalStateException unmasked) {
            tally.trouble(provider.id(), unmasked.getMessage());
            return Interviewed.UNANSWERED;
        }
        try {
            // An example shows the people of another chat.
            List<Example> shown = plan.hides(provider) ? List.of() : examples(provider, conversation, open, current, tally);
            List<Line> lines = conversation.turns().stream()
                    .map(turn -> new Line(mask.speaker(turn.speaker()), mask.hide(turn.text()))).toList();
            return new Interview(provider, found.get(), mask, current, tally).ask(
                    Questions.frame(open, conversation.customer().map(mask::person), shown), lines, conversation.customer(), plan.samples());
        } catch (ModelException givenUp) {
            return Interviewed.UNANSWERED; // the tally has it
        } catch (WindowTooSmallException cannot) {
            tally.trouble(provider.id(), cannot.getMessage());
            return Interviewed.UNANSWERED;
        } catch (CancellationException interrupted) {
            throw interrupted;
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            // A template may break, and its bundle may go away. Its words may quote the chat, so only the kind is told.
            tally.trouble(provider.id(), "asking failed with " + broken.getClass().getSimpleName());
            return Interviewed.UNANSWERED;
        }
    }

    /** A model answers without examples too. */
    private List<Example> examples(Handle provider, Conversation conversation, Form open, InterviewSettings current, CallTally tally) {
        try {
            return examples.like(conversation.chat(), open, current);
        } catch (IllegalStateException | BatchException unusable) {
            tally.trouble(provider.id(), unusable.getMessage());
            return List.of();
        }
    }
}
