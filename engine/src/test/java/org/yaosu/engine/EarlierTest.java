package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.record.Answer;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Interviewers;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.prompt.template.FormTemplate;
import org.yaosu.lease.testing.FakeReference;

/** What is known of a chat is not asked for again; what has changed since is. */
class EarlierTest {

    private static final Chat CHAT = Chats.of("何琳", "你们怎么收费？", "周明", "您好");
    private static final FieldSpec STAGE = FieldSpec.single("stage").order(1).build();
    private static final FieldSpec BUDGET = FieldSpec.single("budget").order(2).build();
    private static final ModelChoice ASKING = new ModelChoice(Optional.of(List.of("one")), Optional.empty(), 0, Optional.empty());

    private final Calls calls = new Calls();
    private final FakeProvider model = new FakeProvider();
    private final Interviewer interviewer = new Interviewer(new Settings(1), calls.registry(), Leases.NO_DRAIN);
    private final ExtractorService service = Extractors.of(new Settings(1), interviewer, calls.registry());
    private ServiceReference<FieldExtractor> budget;

    @BeforeEach
    void start() {
        Interviewers.add(interviewer, "form", new FormTemplate());
        calls.add(model, "one", Map.of());
        add(STAGE);
        budget = add(BUDGET);
    }

    @Test
    void whatHasNotChangedIsNotAskedAgain() {
        model.answers("{\"stage\": \"询价\", \"budget\": \"一万\"}");
        Extracted before = extract(Optional.empty());

        Extracted after = extract(Optional.of(new Earlier(before, true)));

        assertThat(after).isEqualTo(before);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void aFieldThatChangedIsAskedAlone() {
        model.answers("{\"stage\": \"询价\", \"budget\": \"一万\"}").answers("{\"budget\": \"两万\"}");
        Extracted before = extract(Optional.empty());
        service.removeField(budget);
        add(FieldSpec.single("budget").order(2).ask("客户预算多少？").build());

        Extracted after = extract(Optional.of(new Earlier(before, true)));

        assertThat(answer(after, "stage").texts()).containsExactly("询价");
        assertThat(answer(after, "budget").texts()).containsExactly("两万");
        assertThat(prompt(1)).contains("budget").doesNotContain("stage");
        assertThat(after.extraction().model().calls()).isEqualTo(2);
    }

    @Test
    void aFieldThatCameIsAskedAloneAndOneThatWentIsGone() {
        model.answers("{\"stage\": \"询价\", \"budget\": \"一万\"}").answers("{\"colour\": \"红\"}");
        Extracted before = extract(Optional.empty());
        service.removeField(budget);
        add(FieldSpec.single("colour").order(3).build());

        Extracted after = extract(Optional.of(new Earlier(before, true)));

        assertThat(after.extraction().form().fields()).extracting(FieldSpec::key).containsExactly("stage", "colour");
        assertThat(answer(after, "colour").texts()).containsExactly("红");
        assertThat(prompt(1)).doesNotContain("stage");
    }

    @Test
    void whereTheWordsOfTheTemplateChangedAllIsAskedAgain() {
        model.answers("{\"stage\": \"询价\", \"budget\": \"一万\"}").answers("{\"stage\": \"成交\", \"budget\": \"三万\"}");
        Extracted before = extract(Optional.empty());

        Extracted after = extract(Optional.of(new Earlier(before, false)));

        assertThat(answer(after, "stage").texts()).containsExactly("成交");
        assertThat(after.extraction().model().calls()).isEqualTo(1);
    }

    @Test
    void ofAChatThatNoModelAnsweredAllIsAskedAgain() {
        model.fails(new ModelException(Kind.AUDIT, false, "refused", null)).answers("{\"stage\": \"成交\", \"budget\": \"三万\"}");
        Extracted before = extract(Optional.empty());
        service.removeField(budget);
        add(FieldSpec.single("budget").order(2).ask("客户预算多少？").build());

        Extracted after = extract(Optional.of(new Earlier(before, true)));

        assertThat(before.extraction().model().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(answer(after, "stage").texts()).containsExactly("成交");
        assertThat(after.extraction().model().outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void whatFindersAloneAnsweredNeedsNoModelAgain() {
        Plan local = interviewer.plan(new ModelChoice(Optional.of(List.of()), Optional.empty(), 0, Optional.empty()));
        Extracted before = service.extract(CHAT, Customers.ONE, Optional.empty(), local, new CallTally(CallBook.NONE), Optional.empty());

        Extracted after = service.extract(CHAT, Customers.ONE, Optional.empty(), local, new CallTally(CallBook.NONE), Optional.of(new Earlier(before, true)));

        assertThat(after).isEqualTo(before);
        assertThat(after.extraction().model().outcome()).isEqualTo(Outcome.NOT_ASKED);
    }

    private Extracted extract(Optional<Earlier> earlier) {
        return service.extract(CHAT, Customers.ONE, Optional.empty(), interviewer.plan(ASKING), new CallTally(CallBook.NONE), earlier);
    }

    private String prompt(int call) {
        return String.join("\n", model.requests().get(call).messages().stream().map(Message::text).toList());
    }

    private static Answer answer(Extracted extracted, String key) {
        return extracted.extraction().records().get(0).answer(key).orElseThrow();
    }

    private ServiceReference<FieldExtractor> add(FieldSpec spec) {
        ServiceReference<FieldExtractor> reference = new FakeReference<>(Map.of());
        Extractors.add(service, FakeField.of(spec, conversation -> List.of()), reference);
        return reference;
    }
}
