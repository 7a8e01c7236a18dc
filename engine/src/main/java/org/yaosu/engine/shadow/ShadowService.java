package org.yaosu.engine.shadow;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.model.Shadow;
import org.yaosu.api.model.ShadowReport;
import org.yaosu.api.record.Answer;
import org.yaosu.engine.answer.Candidates;
import org.yaosu.engine.answer.FieldGoneException;
import org.yaosu.engine.answer.LeasedForm;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.answer.Merge;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Choice;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.call.ProviderRegistry;
import org.yaosu.engine.interview.Interviewed;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Replies;
import org.yaosu.engine.shadow.Totals.Pair;

/**
 * Asks the shadow about chats whose records are done, on threads of its own, and compares. Neither delays a record nor
 * changes it; what the shadow cannot keep up with is skipped.
 */
@Component(service = {Shadow.class, ShadowService.class})
public final class ShadowService implements Shadow {


    private static final System.Logger LOG = System.getLogger(ShadowService.class.getName());

    private final ProviderRegistry providers;
    private final Interviewer interviewer;
    private final Workers workers = new Workers();
    private final AtomicReference<Optional<Totals>> totals = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean told = new AtomicBoolean();

    @Activate
    public ShadowService(@Reference ProviderRegistry providers, @Reference Interviewer interviewer) {
        this.providers = providers;
        this.interviewer = interviewer;
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        workers.stop();
    }

    @Override
    public ShadowReport report() {
        return totals.get().map(Totals::report).orElseGet(() -> new ShadowReport(providers.shadow().ids().stream().findFirst(), 0, 0, 0, List.of()));
    }

    /**
     * Has the shadow asked, where one is set and the chat's own providers were asked, and it is none of them. Returns at once. Its
     * calls are in no books; so where these keep to a budget, it is not asked.
     *
     * @param book the books of the work that the chat is a part of
     * @param forms gives the form of the moment in which the shadow is asked
     */
    public void offer(Work work, CallBook book, Supplier<LeasedForm> forms) {
        Choice shadow = providers.shadow();
        if (shadow.ids().isEmpty() || !work.plan().asks() || work.plan().names(shadow.ids().get(0))) {
            return;
        }
        Totals current = totals(shadow.ids().get(0));
        if (book.limited()) {
            tell(shadow.ids().get(0));
            current.skipped();
            return;
        }
        Optional<Handle> provider = ready(shadow);
        if (provider.isEmpty() || !workers.offer(() -> compare(work, shadow, forms, current))) {
            current.skipped();
        }
    }

    private void tell(String shadow) {
        if (!told.getAndSet(true)) {
            LOG.log(Level.INFO, "the shadow {0} is not asked about chats of a run with a budget: its calls would be paid outside of it", shadow);
        }
    }

    private void compare(Work work, Choice shadow, Supplier<LeasedForm> forms, Totals current) {
        Optional<Handle> provider = ready(shadow);
        if (provider.isEmpty()) {
            current.skipped();
            return;
        }
        try (LeasedForm form = forms.get()) {
            List<LiveField> fields = form.fields().stream().map(field -> field.with(interviewer.policy(field.spec(), work.plan()))).toList();
            Optional<String> template = work.interviews().stream().map(Interviewed::template).filter(name -> !name.isEmpty()).findFirst();
            Interviewed answer = interviewer.askAlone(provider.get(), work.plan(), template, fields, work.conversation(), work.cast(), new CallTally(CallBook.NONE));
            if (answer.provider().isEmpty()) {
                current.unanswered();
            } else {
                current.compared(pairs(fields, work, new Replies(work.conversation(), List.of(answer))));
            }
        } catch (FieldGoneException | CancellationException stopped) {
            current.skipped();
        } catch (RuntimeException | LinkageError broken) {
            current.unanswered();
        }
    }

    /** The shadow's own words, as the field writes them, against what stands in the record. */
    private static List<Pair> pairs(List<LiveField> fields, Work work, Replies replies) {
        return fields.stream().flatMap(field -> replies.candidates(field).stream()
                .flatMap(said -> work.record().answer(field.spec().key()).stream().map(answer -> new Pair(field.spec().key(), answer.texts(),
                        texts(field, said))))).toList();
    }

    private static List<String> texts(LiveField field, Candidates said) {
        Answer alone = Merge.answer(field.spec().with(MergePolicy.MODEL), Candidates.NONE, Optional.of(said), true);
        return alone.texts();
    }

    private static Optional<Handle> ready(Choice shadow) {
        return shadow.present().stream().filter(handle -> handle.refusal().isEmpty()).findFirst();
    }

    private Totals totals(String provider) {
        return totals.updateAndGet(before -> before.filter(sums -> sums.provider().equals(provider)).isPresent() ? before
                : Optional.of(new Totals(provider))).orElseThrow();
    }
}
