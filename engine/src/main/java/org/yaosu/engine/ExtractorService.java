package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.Form;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.watch.Announcer;
import org.yaosu.api.watch.WorkItem;
import org.yaosu.engine.answer.FieldGoneException;
import org.yaosu.engine.answer.FieldHandle;
import org.yaosu.engine.answer.LeasedForm;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.answer.LiveForm;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Pause;
import org.yaosu.engine.interview.InterviewCost;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.learn.HeldLearned;
import org.yaosu.engine.learn.LearnedSet;
import org.yaosu.engine.shadow.ShadowService;
import org.yaosu.lease.Drain;
import org.yaosu.lease.LiveSet;

/** The way of one chat: clean, roles, form, answers. */
@Component(service = {Extractor.class, PlannedExtractor.class, ExtractorService.class}, configurationPid = EngineConfig.PID, immediate = true)
@Designate(ocd = EngineConfig.class)
public final class ExtractorService implements Extractor, PlannedExtractor {

    /** How often a chat is read where fields leave meanwhile and break; each time with the form of that moment. */
    static final int ATTEMPTS = 4;

    private final Interviewer interviewer;
    private final ShadowService shadow;
    private final Scenes scenes;
    private final LiveSet<FieldHandle> fields;
    private final LearnedSet learned;
    private final ChatNews news;
    /** Numbers chats that come one by one. */
    private final AtomicLong singles = new AtomicLong();

    @Activate
    public ExtractorService(EngineConfig config, @Reference Interviewer interviewer, @Reference ShadowService shadow, @Reference Drain drain,
            @Reference Announcer announcer) {
        this.interviewer = interviewer;
        this.shadow = shadow;
        this.fields = new LiveSet<>(FieldExtractor.class, drain);
        this.learned = new LearnedSet(drain);
        this.scenes = new Scenes(config);
        this.news = new ChatNews(announcer);
    }

    /** New agents hold from the next chat on, in batches that run as well. */
    @Modified
    void modified(EngineConfig config) {
        Reconfiguration.apply(EngineConfig.PID, () -> scenes.set(config));
    }

    @Deactivate
    void deactivate() {
        sets().forEach(LiveSet::stop);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addField(FieldExtractor extractor, ServiceReference<FieldExtractor> reference) {
        fields.add(FieldHandle.of(extractor, reference));
    }

    /** A field's ranking may be another one; all else is in its spec. */
    void updatedField(ServiceReference<FieldExtractor> reference) {
        fields.update(reference, field -> field);
    }

    void removeField(ServiceReference<FieldExtractor> reference) {
        fields.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLearned(Learned service, ServiceReference<Learned> reference) {
        learned.add(service, reference);
    }

    /** Its ranking may be another one. */
    void updatedLearned(ServiceReference<Learned> reference) {
        learned.set().update(reference, one -> one);
    }

    void removeLearned(ServiceReference<Learned> reference) {
        learned.set().remove(reference);
    }

    /** The fields in service. */
    public LiveSet<FieldHandle> fields() {
        return fields;
    }

    /** The services that chats go through, besides those of interviews. */
    public List<LiveSet<?>> sets() {
        return List.of(fields, learned.set());
    }

    Scenes scenes() {
        return scenes;
    }

    @Override
    public Form form() {
        return new LiveForm(fields.list()).form();
    }

    @Override
    public Extraction extract(Chat chat, ExtractionOptions options) {
        Plan plan = interviewer.plan(options.model());
        WorkItem work = new WorkItem(0, singles.incrementAndGet(), Optional.of(chat.id()));
        return extract(chat, options.customers(), options.learned(), plan, new CallTally(work, CallBook.NONE, Pause.NONE), Optional.empty()).extraction();
    }

    @Override
    public FormVersion form(Plan plan) {
        List<FieldHandle> now = new LiveForm(fields.list()).fields();
        return new FormVersion(now.stream().map(FieldHandle::spec).map(field -> field.with(interviewer.policy(field, plan))).toList(),
                now.stream().map(FieldHandle::provenance).toList());
    }

    @Override
    public Extracted extract(Chat chat, Customers customers, Optional<Learned> chosen, Plan plan, CallTally tally, Optional<Earlier> earlier) {
        return news.of(tally.work(), () -> read(chat, customers, chosen, plan, tally, earlier));
    }

    private Extracted read(Chat chat, Customers customers, Optional<Learned> chosen, Plan plan, CallTally tally, Optional<Earlier> earlier) {
        for (int attempt = 1;; attempt++) {
            try (HeldLearned held = learned.hold(chosen); LeasedForm form = lease()) {
                Reading reading = new Reading(scenes.read(chat, held), plan, settled(form, plan), held, interviewer, tally, earlier);
                Reading.Outcome outcome = reading.of(customers);
                outcome.works().forEach(work -> shadow.offer(work, tally.book(), this::lease));
                return outcome.extracted();
            } catch (FieldGoneException gone) {
                if (attempt == ATTEMPTS) {
                    throw gone;
                }
            }
        }
    }

    @Override
    public List<InterviewCost> estimate(Chat chat, Customers customers, Plan plan, Predicate<CallKey> known) {
        try (HeldLearned held = learned.hold(Optional.empty()); LeasedForm form = lease()) {
            Scenes.Scene scene = scenes.read(chat, held);
            return scene.cast().asked(customers == Customers.ALL).stream()
                    .flatMap(customer -> interviewer.estimate(plan, settled(form, plan), scene.about(customer), scene.cast(), known).stream()).toList();
        }
    }

    LeasedForm lease() {
        return fields.lease(all -> new LiveForm(all).tryLease());
    }

    /** With merge policies as the plan wants them. */
    private List<LiveField> settled(LeasedForm form, Plan plan) {
        return form.fields().stream().map(field -> field.with(interviewer.policy(field.spec(), plan))).toList();
    }
}
