package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.Form;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.engine.answer.FieldGoneException;
import org.yaosu.engine.answer.FieldHandle;
import org.yaosu.engine.answer.LeasedForm;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.answer.LiveForm;
import org.yaosu.engine.answer.LocalAnswers;
import org.yaosu.engine.answer.Merge;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.clean.Cleaner;
import org.yaosu.engine.interview.Interviewed;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.interview.Replies;
import org.yaosu.engine.lease.Drain;
import org.yaosu.engine.lease.LiveSet;
import org.yaosu.engine.roles.Cast;
import org.yaosu.engine.roles.RoleResolver;
import org.yaosu.engine.shadow.ShadowService;
import org.yaosu.engine.shadow.Work;

/** The way of one chat: clean, roles, form, answers. */
@Component(service = {Extractor.class, PlannedExtractor.class, ExtractorService.class}, configurationPid = EngineConfig.PID, immediate = true)
@Designate(ocd = EngineConfig.class)
public final class ExtractorService implements Extractor, PlannedExtractor {

    /** How often a chat is read where fields leave meanwhile and break; each time with the form of that moment. */
    private static final int ATTEMPTS = 4;

    private final Cleaner cleaner = new Cleaner();
    private final LocalAnswers finders = new LocalAnswers();
    private final Interviewer interviewer;
    private final ShadowService shadow;
    private final AtomicReference<RoleResolver> roles;
    private final LiveSet<FieldHandle> fields;

    @Activate
    public ExtractorService(EngineConfig config, @Reference Interviewer interviewer, @Reference ShadowService shadow, @Reference Drain drain) {
        this.interviewer = interviewer;
        this.shadow = shadow;
        this.fields = new LiveSet<>(FieldExtractor.class, drain);
        this.roles = new AtomicReference<>(new RoleResolver(List.of(config.agents())));
    }

    /** New agents hold from the next chat on, in batches that run as well. */
    @Modified
    void modified(EngineConfig config) {
        Reconfiguration.apply(EngineConfig.PID, () -> roles.set(new RoleResolver(List.of(config.agents()))));
    }

    @Deactivate
    void deactivate() {
        fields.stop();
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

    /** The fields in service. */
    public LiveSet<FieldHandle> fields() {
        return fields;
    }

    @Override
    public Form form() {
        return new LiveForm(fields.list()).form();
    }

    @Override
    public Extraction extract(Chat chat, ExtractionOptions options) {
        return extract(chat, options.customers(), interviewer.plan(options.model()));
    }

    @Override
    public Extraction extract(Chat chat, Customers customers, Plan plan) {
        CallTally tally = new CallTally();
        for (int attempt = 1;; attempt++) {
            try (LeasedForm form = lease()) {
                return extract(chat, customers, plan, form, new ModelAccount(tally));
            } catch (FieldGoneException gone) {
                if (attempt == ATTEMPTS) {
                    throw gone;
                }
            }
        }
    }

    private LeasedForm lease() {
        return fields.lease(all -> new LiveForm(all).tryLease());
    }

    private Extraction extract(Chat chat, Customers customers, Plan plan, LeasedForm form, ModelAccount account) {
        List<LiveField> asked = form.fields().stream().map(field -> field.with(interviewer.policy(field.spec(), plan))).toList();
        List<Turn> ownWords = cleaner.ownWords(chat);
        List<Turn> turns = cleaner.conversation(ownWords);
        Cast cast = roles.get().resolve(chat, ownWords);
        List<Work> done = cast.asked(customers == Customers.ALL).stream().map(customer -> {
            Conversation conversation = new Conversation(chat, turns, cast.roles(customer), customer);
            List<Interviewed> interviews = account.add(interviewer.ask(plan, asked, conversation, cast, account.tally()));
            return new Work(plan, conversation, cast, interviews, record(asked, conversation, interviews));
        }).toList();
        Extraction extraction = new Extraction(chat.id(), new Form(asked.stream().map(LiveField::spec).toList()),
                done.stream().map(Work::record).toList(), account.work());
        done.forEach(work -> shadow.offer(work, this::lease));
        return extraction;
    }

    private CustomerRecord record(List<LiveField> fields, Conversation conversation, List<Interviewed> interviews) {
        Replies replies = new Replies(conversation, interviews);
        return new CustomerRecord(fields.stream().map(field ->
                Merge.answer(field.spec(), finders.candidates(field, conversation), replies.candidates(field))).toList());
    }
}
