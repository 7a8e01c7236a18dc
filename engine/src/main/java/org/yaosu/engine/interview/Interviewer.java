package org.yaosu.engine.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.yaosu.engine.Reconfiguration;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Choice;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.call.ProviderRegistry;
import org.yaosu.engine.roles.Cast;
import org.yaosu.lease.Drain;
import org.yaosu.lease.LiveSet;

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

    /** New settings hold for plans that are settled from now on; a batch ends as it began. */
    @Modified
    void modified(EngineConfig config) {
        Reconfiguration.apply(EngineConfig.PID, () -> settings.set(InterviewSettings.of(config)));
    }

    @Deactivate
    void deactivate() {
        sets().forEach(LiveSet::stop);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTemplate(PromptTemplate template, ServiceReference<PromptTemplate> reference) {
        templates.add(template, reference);
    }

    void updatedTemplate(ServiceReference<PromptTemplate> reference) {
        templates.update(reference);
    }

    void removeTemplate(ServiceReference<PromptTemplate> reference) {
        templates.set().remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReader(ChatReader reader, ServiceReference<ChatReader> reference) {
        examples.readers().add(reader, reference);
    }

    void updatedReader(ServiceReference<ChatReader> reference) {
        examples.readers().update(reference);
    }

    void removeReader(ServiceReference<ChatReader> reference) {
        examples.readers().set().remove(reference);
    }

    /** The services that interviews go through, besides the providers. */
    public List<LiveSet<?>> sets() {
        return List.of(templates.set(), examples.readers().set());
    }

    /**
     * Whom to ask and how, as things stand.
     *
     * @throws IllegalArgumentException if the choice names a provider or template that is not there
     */
    public Plan plan(ModelChoice choice) {
        return plan(choice, choice.providers().isEmpty());
    }

    /**
     * The same for a choice that was settled before; see {@link Plan#settled}.
     *
     * @param routed whether the setting {@code routes} holds, although providers are named
     * @throws IllegalArgumentException if the choice names a provider or template that is not there
     */
    public Plan plan(ModelChoice choice, boolean routed) {
        InterviewSettings current = settings.get();
        choice.template().ifPresent(templates::check);
        return new Plan(providers.choose(choice.providers()), routed ? providers.routes() : Map.of(), providers.named(current.summarizer()), choice.template(),
                choice.samples() == 0 ? current.samples() : choice.samples(), choice.privacy().orElse(current.privacy()), current);
    }

    /** The version of the bundle that gives the template of this name at this moment; empty where there is none. */
    public Optional<String> templateVersion(String name) {
        return templates.version(name);
    }

    /** Why nobody can be asked by a plan, as things stand; empty where somebody can. */
    public Optional<String> problem(Plan plan) {
        return plan.providers().problem().or(() -> plan.template().isPresent() ? Optional.empty() : templateProblem(plan));
    }

    private Optional<String> templateProblem(Plan plan) {
        return plan.providers().present().stream().flatMap(provider -> {
            try {
                templates.check(provider.template().isEmpty() ? plan.settings().template() : provider.template());
                return Stream.empty();
            } catch (IllegalArgumentException missing) {
                return Stream.of(provider.id() + ": " + missing.getMessage());
            }
        }).findFirst();
    }

    /** How a field's answers are merged under a plan: by the settings, else as the field wants. */
    public MergePolicy policy(FieldSpec field, Plan plan) {
        boolean stays = field.personal() && plan.privacy() == Privacy.LOCAL && plan.providers(field).remote();
        return stays ? MergePolicy.LOCAL : plan.settings().policies().getOrDefault(field.key(), field.policy());
    }

    /**
     * Asks about one customer, in one interview for the fields that go the usual way and one for each route. Blocks.
     *
     * @param fields the fields of the form; those that only their finders answer are not asked for
     * @return what came of each interview, that of the usual way first
     * @throws org.yaosu.engine.answer.FieldGoneException if a field left meanwhile, and broke
     * @throws org.yaosu.engine.call.BudgetSpentException if the next call could cost more than is left
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public List<Interviewed> ask(Plan plan, List<LiveField> fields, Conversation conversation, Cast cast, CallTally tally) {
        if (!plan.asks()) {
            return List.of();
        }
        Inquiry inquiry = new Inquiry(plan, templates, examples, fields, conversation, cast, tally);
        Choice usual = plan.providers().drawn(conversation.chat().id());
        return ways(plan, usual, fields, tally).entrySet().stream()
                .map(way -> way.getKey() == usual ? inquiry.ask(usual, way.getValue()) : inquiry.ask(way.getKey(), usual, way.getValue())).toList();
    }

    /**
     * What it would take to ask about one customer, at the first provider of each way that is in service and can be asked. Nobody is asked and nobody
     * waited for; where answers are unreadable or calls fail, it takes more.
     *
     * @param known whether a call was answered before
     * @return one for each interview that would be held, as {@link #ask} holds them
     */
    public List<InterviewCost> estimate(Plan plan, List<LiveField> fields, Conversation conversation, Cast cast, Predicate<CallKey> known) {
        if (!plan.asks()) {
            return List.of();
        }
        CallTally unread = new CallTally(CallBook.NONE);
        Inquiry inquiry = new Inquiry(plan, templates, examples, fields, conversation, cast, unread);
        Choice usual = plan.providers().drawn(conversation.chat().id());
        return ways(plan, usual, fields, unread).entrySet().stream()
                .flatMap(way -> Stream.of(way.getKey(), usual).map(choice -> inquiry.estimate(choice, way.getValue(), known))
                        .filter(costs -> !costs.isEmpty()).findFirst().stream().flatMap(List::stream)).toList();
    }

    /** The fields by whom they are asked of, the usual way first. */
    private static Map<Choice, List<FieldSpec>> ways(Plan plan, Choice usual, List<LiveField> fields, CallTally tally) {
        Map<Choice, List<FieldSpec>> ways = new LinkedHashMap<>();
        ways.put(usual, new ArrayList<>());
        open(fields).forEach(field -> ways.computeIfAbsent(way(field, plan, usual, tally), way -> new ArrayList<>()).add(field));
        ways.values().removeIf(List::isEmpty);
        return ways;
    }

    private static Choice way(FieldSpec field, Plan plan, Choice usual, CallTally tally) {
        Choice providers = plan.providers(field);
        if (providers == plan.providers() && plan.routes().containsKey(field.key())) {
            tally.trouble("the setting routes", "no provider fits the filter of " + field.key() + "; it is asked of the others");
        }
        return providers == plan.providers() ? usual : providers;
    }

    /**
     * Asks one provider what the plan's were asked, in one interview, without waiting for it where it rests. Blocks.
     *
     * @param template the template to ask with; empty for the provider's
     */
    public Interviewed askAlone(Handle provider, Plan plan, Optional<String> template, List<LiveField> fields, Conversation conversation, Cast cast,
            CallTally tally) {
        return new Inquiry(plan.with(template), templates, examples, fields, conversation, cast, tally).ask(provider, open(fields));
    }

    private static List<FieldSpec> open(List<LiveField> fields) {
        return fields.stream().map(LiveField::spec).filter(field -> field.policy() != MergePolicy.LOCAL).toList();
    }
}
