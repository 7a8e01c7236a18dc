package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.call.FakeBook;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.interview.InterviewCost;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Interviewers;
import org.yaosu.engine.prompt.template.ChatTemplate;
import org.yaosu.engine.prompt.template.OutlineTemplate;
import org.yaosu.engine.prompt.template.SummaryTemplate;
import org.yaosu.engine.prompt.template.TunedSummaryTemplate;
import org.yaosu.lease.testing.FakeReference;

class TunedModelTest {

    private static final Chat CHAT = Chats.of("何琳", "你们怎么收费？电话13800000412", "周明", "您好，按车型报价");
    private static final String SUMMARY = "## 客户购买准备情况\n- stage：报价\n";
    private static final ModelChoice SUMMARIES = choice("summary", 1, "tuned");

    private final Calls calls = new Calls();
    private final FakeProvider general = new FakeProvider().answers(SUMMARY);
    private final FakeProvider tuned = new FakeProvider().answers("[{\"stage\": \"报价\", \"phone\": \"\"}]");
    private Interviewer interviewer;
    private ExtractorService service;

    @BeforeEach
    void start() {
        start("general");
        calls.add(general, "general", Map.of());
        calls.add(tuned, "tuned", Map.of("tuned", true));
    }

    private void start(String summarizer) {
        Map<String, Object> settings = Map.of("threads", 1, "summarizer", summarizer);
        interviewer = new Interviewer(new Settings(settings), calls.registry(), Leases.NO_DRAIN);
        Interviewers.add(interviewer, "outline", new OutlineTemplate());
        Interviewers.add(interviewer, "summary", new SummaryTemplate());
        Interviewers.add(interviewer, tuned("summary"), new TunedSummaryTemplate());
        Interviewers.add(interviewer, tuned("chat"), new ChatTemplate());
        service = Extractors.of(new Settings(settings), interviewer, calls.registry());
        List.of(FieldSpec.single("stage").order(1).build(), FieldSpec.single("phone").order(2).build()).forEach(spec -> service.addField(
                FakeField.of(spec, conversation -> List.of(new Finding("found", List.of(), 0.9))), new FakeReference<>(new HashMap<>())));
    }

    private static FakeReference<PromptTemplate> tuned(String name) {
        return new FakeReference<>(Map.of("yaosu.template.name", name, "yaosu.template.tuned", true));
    }

    private static ModelChoice choice(String template, int samples, String provider) {
        return new ModelChoice(Optional.of(List.of(provider)), Optional.of(template), samples, Optional.of(Privacy.OFF));
    }

    private Extraction extract(ModelChoice choice, CallTally tally) {
        return service.extract(CHAT, Customers.ONE, Optional.empty(), interviewer.plan(choice), tally, Optional.empty()).extraction();
    }

    private Extraction extract(ModelChoice choice) {
        return extract(choice, new CallTally(new FakeBook()));
    }

    private static String asked(FakeProvider provider) {
        assertThat(provider.requests()).hasSize(1);
        List<Message> messages = provider.requests().get(0).messages();
        assertThat(messages).hasSize(1);
        return messages.get(0).text();
    }

    private static List<String> texts(Extraction extraction, String key) {
        return extraction.records().get(0).answers().stream().filter(answer -> answer.field().key().equals(key)).findFirst().orElseThrow().texts();
    }

    @Test
    void aTunedModelReadsTheSummaryOfAnotherOneAndNothingElse() {
        Extraction extraction = extract(SUMMARIES);

        assertThat(asked(general)).contains("Markdown", "您好，按车型报价");
        assertThat(asked(tuned)).isEqualTo(SUMMARY.strip());
        assertThat(texts(extraction, "stage")).containsExactly("报价");
    }

    @Test
    void whereATunedModelSaysThatThereIsNothingTheFindersDoNotKnowBetter() {
        assertThat(texts(extract(SUMMARIES), "phone")).isEmpty();
    }

    @Test
    void whatATunedModelLeavesOutTheFindersAnswer() {
        tuned.answers("[{\"stage\": \"报价\"}]");
        extract(SUMMARIES);

        assertThat(texts(extract(SUMMARIES), "phone")).containsExactly("found");
    }

    @Test
    void anotherModelIsAskedWithTheOtherTemplateOfThatName() {
        general.answers(SUMMARY).answers("{\"stage\": \"报价\"}");

        extract(choice("summary", 1, "general"));

        assertThat(general.requests()).hasSize(2);
        assertThat(general.requests().get(1).messages().get(0).text()).contains("要填的 JSON");
        assertThat(tuned.requests()).isEmpty();
    }

    @Test
    void theSummaryIsTheOneThatTrainingFilesAreMadeOf() {
        FakeBook book = new FakeBook();
        extract(choice("outline", 1, "general"), new CallTally(book));
        extract(SUMMARIES, new CallTally(book));

        assertThat(general.requests()).hasSize(1);
    }

    @Test
    void ofSeveralSamplesAllAreOfOneSummary() {
        extract(choice("summary", 3, "tuned"));

        assertThat(general.requests()).singleElement().satisfies(request -> assertThat(request.temperature()).isEqualTo(OptionalDouble.empty()));
        assertThat(tuned.requests()).hasSize(3);
    }

    @Test
    void withoutASummarizerItWritesTheSummaryItself() {
        start("nobody");
        tuned.answers(SUMMARY).answers("[{\"stage\": \"报价\"}]");

        extract(SUMMARIES);

        assertThat(general.requests()).isEmpty();
        assertThat(tuned.requests()).hasSize(2);
    }

    @Test
    void anEmptySummaryIsNotShownAndNotKept() {
        extract(SUMMARIES);
        general.answers(" ");

        Extraction extraction = extract(SUMMARIES);

        assertThat(extraction.model().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(texts(extraction, "phone")).containsExactly("found");
        assertThat(tuned.requests()).hasSize(1);
    }

    @Test
    void aBudgetAsksForNoPriceOfASummarizerThatIsNotThere() {
        start("nobody");

        assertThat(interviewer.plan(SUMMARIES).unpriced()).containsExactly("tuned");
    }

    @Test
    void aModelTunedOnChatsReadsTheCleanedChatAlone() {
        extract(choice("chat", 1, "tuned"));

        assertThat(asked(tuned)).isEqualTo("何琳：你们怎么收费？电话13800000412\n周明：您好，按车型报价")
                .isEqualTo(new ChatTextsService(service).text(CHAT));
    }

    @Test
    void anOutlineIsReadByItsLinesAndNotAskedAgain() {
        general.answers("这个群里没有客户。");

        Extraction extraction = extract(choice("outline", 1, "general"));

        assertThat(general.requests()).hasSize(1);
        assertThat(extraction.model().outcome()).isNotEqualTo(Outcome.UNANSWERED);
        assertThat(texts(extraction, "phone")).containsExactly("found");
    }

    @Test
    void bothAreEstimated() {
        List<InterviewCost> costs = service.estimate(CHAT, Customers.ONE, interviewer.plan(SUMMARIES), key -> false);

        assertThat(costs).extracting(InterviewCost::provider).containsExactly("general", "tuned");
        assertThat(costs).extracting(InterviewCost::calls).containsExactly(1, 1);
        assertThat(general.requests()).isEmpty();
    }
}
