package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
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
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.answer.LiveForm;
import org.yaosu.engine.answer.LocalAnswers;
import org.yaosu.engine.answer.Merge;
import org.yaosu.engine.answer.ModelAnswers;
import org.yaosu.engine.answer.Occurrences;
import org.yaosu.engine.clean.Cleaner;
import org.yaosu.engine.interview.Interviewed;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.roles.Cast;
import org.yaosu.engine.roles.RoleResolver;

/** The way of one chat: clean, roles, form, answers. */
@Component(configurationPid = EngineConfig.PID, immediate = true)
@Designate(ocd = EngineConfig.class)
public final class ExtractorService implements Extractor {

    private final Cleaner cleaner = new Cleaner();
    private final LocalAnswers finders = new LocalAnswers();
    private final Interviewer interviewer;
    private final AtomicReference<RoleResolver> roles;
    private final AtomicReference<LiveForm> live = new AtomicReference<>(LiveForm.EMPTY);

    @Activate
    public ExtractorService(EngineConfig config, @Reference Interviewer interviewer) {
        this.interviewer = interviewer;
        this.roles = new AtomicReference<>(new RoleResolver(List.of(config.agents())));
    }

    /** New settings hold from the next chat on; fields and running batches are left alone. */
    @Modified
    void modified(EngineConfig config) {
        roles.set(new RoleResolver(List.of(config.agents())));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addField(FieldExtractor extractor, ServiceReference<FieldExtractor> reference) {
        LiveField field = new LiveField(extractor.spec(), extractor, provenance(reference.getBundle()), ranking(reference),
                (Long) reference.getProperty(Constants.SERVICE_ID));
        live.updateAndGet(form -> form.with(field));
    }

    void removeField(FieldExtractor extractor) {
        live.updateAndGet(form -> form.without(extractor));
    }

    @Override
    public Form form() {
        return live.get().form();
    }

    @Override
    public Extraction extract(Chat chat, ExtractionOptions options) {
        Plan plan = interviewer.plan(options.model());
        List<LiveField> fields = live.get().fields().stream().map(field -> field.with(interviewer.policy(field.spec(), plan))).toList();
        List<Turn> ownWords = cleaner.ownWords(chat);
        List<Turn> turns = cleaner.conversation(ownWords);
        Cast cast = roles.get().resolve(chat, ownWords);
        ModelAccount account = new ModelAccount();
        List<CustomerRecord> records = cast.asked(options.customers() == Customers.ALL).stream().map(customer -> {
            Conversation conversation = new Conversation(chat, turns, cast.roles(customer), customer);
            return record(fields, conversation, account.add(interviewer.ask(plan, fields, conversation, cast, account.tally())));
        }).toList();
        return new Extraction(chat.id(), new Form(fields.stream().map(LiveField::spec).toList()), records, account.work());
    }

    private CustomerRecord record(List<LiveField> fields, Conversation conversation, Interviewed interviewed) {
        Optional<ModelAnswers> model = interviewed.provider().map(provider -> new ModelAnswers(new Occurrences(conversation), provider));
        return new CustomerRecord(fields.stream().map(field -> Merge.answer(field.spec(), finders.candidates(field, conversation),
                model.map(answers -> answers.candidates(field, interviewed.said().getOrDefault(field.spec().key(), List.of()))))).toList());
    }

    private static Provenance provenance(Bundle bundle) {
        return new Provenance(Source.FINDER, bundle.getSymbolicName(), bundle.getVersion().toString());
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }
}
