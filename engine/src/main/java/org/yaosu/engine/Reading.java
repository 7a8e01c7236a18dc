package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.engine.answer.Candidates;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.answer.LocalAnswers;
import org.yaosu.engine.answer.Merge;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.interview.Interviewed;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.interview.Replies;
import org.yaosu.engine.learn.HeldLearned;
import org.yaosu.engine.shadow.Work;

/** One reading of a chat by one form: what finders and models say of its customers. For one thread. */
final class Reading {

    private final LocalAnswers finders = new LocalAnswers();
    private final Scenes.Scene scene;
    private final Plan plan;
    private final List<LiveField> form;
    private final HeldLearned held;
    private final Interviewer interviewer;
    private final ModelAccount account;
    private final Optional<Earlier> earlier;

    /**
     * @param form the fields, with their merge policies settled
     * @param tally what calls cost is added to
     */
    Reading(Scenes.Scene scene, Plan plan, List<LiveField> form, HeldLearned held, Interviewer interviewer, CallTally tally,
            Optional<Earlier> earlier) {
        this.scene = scene;
        this.plan = plan;
        this.form = form;
        this.held = held;
        this.interviewer = interviewer;
        this.account = new ModelAccount(tally);
        this.earlier = earlier;
    }

    /** What came of it, and how each record came about. */
    record Outcome(Extracted extracted, List<Work> works) {
    }

    Outcome of(Customers customers) {
        List<Optional<String>> people = scene.cast().asked(customers == Customers.ALL);
        Optional<List<CustomerRecord>> before = earlier.flatMap(one -> one.records(people.size()));
        Set<String> holding = before.isPresent() ? earlier.orElseThrow().holding(version()) : Set.of();
        List<Work> works = IntStream.range(0, people.size())
                .mapToObj(i -> work(people.get(i), holding, before.map(records -> records.get(i)))).toList();
        Optional<Earlier> kept = earlier.filter(one -> !holding.isEmpty());
        List<String> templates = Stream.concat(account.templates().stream(), kept.stream().flatMap(one -> one.extracted().templates().stream()))
                .distinct().sorted().toList();
        List<CustomerRecord> records = works.stream().map(Work::record).toList();
        Extraction extraction = new Extraction(scene.chat().id(), new Form(version().fields()), records, account.work(kept.map(Earlier::model)),
                works.stream().map(Work::conversation).toList());
        return new Outcome(new Extracted(extraction, version().finders(), templates), works);
    }

    private FormVersion version() {
        return new FormVersion(form.stream().map(LiveField::spec).toList(), form.stream().map(LiveField::provenance).toList());
    }

    private Work work(Optional<String> customer, Set<String> holding, Optional<CustomerRecord> before) {
        Conversation conversation = scene.about(customer);
        // What still holds is not asked again, but stays in the form, which knows what is personal.
        List<LiveField> asked = form.stream().map(field -> holding.contains(field.spec().key()) ? field.with(MergePolicy.LOCAL) : field).toList();
        List<Interviewed> interviews = account.add(interviewer.ask(plan, asked, conversation, scene.cast(), account.tally()));
        Replies replies = new Replies(conversation, interviews);
        CustomerRecord record = new CustomerRecord(form.stream().map(field -> {
            FieldSpec spec = field.spec();
            return holding.contains(spec.key()) ? Earlier.answer(before.orElseThrow(), spec.key()) : answer(field, conversation, replies);
        }).toList());
        return new Work(plan, conversation, scene.cast(), interviews, record);
    }

    private Answer answer(LiveField field, Conversation conversation, Replies replies) {
        Optional<Candidates> model = replies.candidates(field);
        boolean stands = replies.stands(field);
        // most of the time that a chat takes is that of its finders
        Candidates local = Merge.settles(field.spec(), model, stands) ? Candidates.NONE : finders.candidates(field, conversation, held);
        return Merge.answer(field.spec(), local, model, stands);
    }
}
