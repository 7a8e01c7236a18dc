package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Interviewers;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.prompt.template.FormTemplate;
import org.yaosu.engine.prompt.template.ReflectTemplate;
import org.yaosu.lease.testing.FakeReference;

class ModelExtractionTest {

    private static final Chat CHAT = Chats.of("何琳", "你们怎么收费？电话13800000412", "周明", "您好");
    private static final FieldSpec STAGE = FieldSpec.single("stage").order(1).build();
    private static final FieldSpec PRODUCTS = FieldSpec.list("products").order(2).build();

    private final Calls calls = new Calls();
    private final FakeProvider first = new FakeProvider();
    private final FakeProvider second = new FakeProvider();
    private final Map<String, Object> settings = new HashMap<>(Map.of("threads", 1));
    private Interviewer interviewer;
    private ExtractorService service;

    @BeforeEach
    void start() {
        configure(Map.of());
        calls.add(first, "first", Map.of("model", "m1"));
        calls.add(second, "second", Map.of());
    }

    private void configure(Map<String, Object> more) {
        settings.putAll(more);
        interviewer = new Interviewer(new Settings(settings), calls.registry(), Leases.NO_DRAIN);
        Interviewers.add(interviewer, "form", new FormTemplate());
        Interviewers.add(interviewer, "reflect", new ReflectTemplate());
        service = Extractors.of(new Settings(settings), interviewer, calls.registry());
        add(STAGE, conversation -> List.of());
        add(PRODUCTS, conversation -> List.of());
    }

    @Test
    void whatTheModelSaysCarriesItsNameAndWhereItStandsInTheChat() {
        first.answers("{\"stage\": \"怎么收费\", \"products\": [\"a\", \"b\"]}");

        Answer answer = answer(extract("first"), "stage");

        assertThat(answer.values()).singleElement().satisfies(value -> {
            assertThat(value.provenance()).isEqualTo(new Provenance(Source.MODEL, "first", "m1"));
            assertThat(value.evidence()).singleElement().satisfies(evidence -> assertThat(evidence.text()).isEqualTo("怎么收费"));
        });
    }

    @Test
    void withNoProviderNamedNoModelIsAsked() {
        Extraction extraction = service.extract(CHAT);

        assertThat(extraction.model().outcome()).isEqualTo(Outcome.NOT_ASKED);
        assertThat(first.requests()).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeReadIsAskedForOnceMoreWithWhatWasWrong() {
        first.answers("我不知道").answers("{\"stage\": \"报价\"}");

        Extraction extraction = extract("first");

        assertThat(answer(extraction, "stage").texts()).containsExactly("报价");
        assertThat(extraction.model().outcome()).isEqualTo(Outcome.REASKED);
        assertThat(extraction.model().calls()).isEqualTo(2);
        assertThat(first.requests().get(1).messages()).extracting(Message::text).anyMatch(text -> text.equals("我不知道"))
                .last().asString().contains("no JSON object", "\"stage\"");
    }

    @Test
    void anAnswerThatCannotBeReadTwiceLeavesTheChatToTheFinders() {
        first.answers("我不知道");
        add(FieldSpec.single("phone").build(), conversation -> List.of(new Finding("13800000412", List.of(), 0.9)));

        Extraction extraction = extract("first");

        assertThat(answer(extraction, "phone").texts()).containsExactly("13800000412");
        assertThat(extraction.model().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(extraction.model().troubles()).hasSize(2);
        assertThat(first.requests()).hasSize(2);
    }

    @Test
    void aRepairedAnswerSaysWhatWasRepaired() {
        first.answers("好的：```json\n{\"stage\": '报价',}\n```");

        Extraction extraction = extract("first");

        assertThat(answer(extraction, "stage").texts()).containsExactly("报价");
        assertThat(extraction.model().outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(extraction.model().repairs()).isNotEmpty();
    }

    @Test
    void aCopiedValueThatTheChatDoesNotHoldIsNotUsedAndTheFinderAnswers() {
        add(FieldSpec.single("phone").verbatim().build(), conversation -> List.of(new Finding("13800000412", List.of(), 0.9)));
        first.answers("{\"phone\": \"13900000999\"}");

        Answer phone = answer(extract("first"), "phone");

        assertThat(phone.texts()).containsExactly("13800000412");
        assertThat(phone.problems()).singleElement().asString().contains("nowhere in the chat");
    }

    @Test
    void theNextProviderIsAskedWhereOneFails() {
        first.fails(new ModelException(Kind.AUTH, false, "the key is refused", null));
        second.answers("{\"stage\": \"报价\"}");

        Extraction extraction = extract("first", "second");

        assertThat(extraction.model().provider()).isEqualTo("second");
        assertThat(extraction.model().troubles()).singleElement().asString().contains("first", "the key is refused");
    }

    @Test
    void aShortRestOfTheOnlyProviderIsWaitedFor() {
        first.fails(new ModelException(Kind.QUOTA, false, Duration.ofSeconds(20), "no more for now", null)).answers("{\"stage\": \"报价\"}");

        assertThat(answer(extract("first"), "stage").texts()).containsExactly("报价");
    }

    @Test
    void aLongRestOfTheOnlyProviderLeavesTheChatToTheFinders() {
        first.fails(new ModelException(Kind.QUOTA, false, Duration.ofHours(5), "no more today", null)).answers("{\"stage\": \"报价\"}");

        assertThat(extract("first").model().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(first.requests()).hasSize(1);
    }

    @Test
    void aFieldThatStaysLocalIsNotAskedFor() {
        add(FieldSpec.single("secret").policy(MergePolicy.LOCAL).build(), conversation -> List.of(new Finding("x", List.of(), 1)));
        first.answers("{\"stage\": \"报价\", \"secret\": \"y\"}");

        Extraction extraction = extract("first");

        assertThat(asked(first)).doesNotContain("secret");
        assertThat(answer(extraction, "secret").texts()).containsExactly("x");
    }

    @Test
    void theSettingsReplaceAFieldsPolicy() {
        configure(Map.of("policies", new String[] {"stage=local"}));
        first.answers("{\"products\": [\"a\"]}");

        extract("first");

        assertThat(asked(first)).contains("products").doesNotContain("stage");
    }

    @Test
    void severalPoliciesMayStandOnOneLine() {
        configure(Map.of("policies", new String[] {"stage=local,other=agree"}));
        first.answers("{\"products\": [\"a\"]}");

        extract("first");

        assertThat(asked(first)).contains("products").doesNotContain("stage");
    }

    @Test
    void samplesAreVotedOn() {
        first.answers("{\"stage\": \"报价\", \"products\": [\"a\", \"b\"]}").answers("{\"stage\": \"赢单\", \"products\": [\"b\"]}")
                .answers("{\"stage\": \"赢单\", \"products\": [\"c\"]}");

        Extraction extraction = service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.empty(), 3, Optional.empty())));

        assertThat(answer(extraction, "stage").texts()).containsExactly("赢单");
        assertThat(answer(extraction, "products").texts()).containsExactly("b");
        assertThat(first.requests()).allSatisfy(request -> assertThat(request.temperature()).hasValue(0.7));
    }

    @Test
    void aTemplateThatTakesAnotherNameIsFoundByThatOne() {
        FakeReference<PromptTemplate> reference = new FakeReference<>(Map.of("yaosu.template.name", "mine"));
        Interviewers.add(interviewer, reference, new FormTemplate());

        Interviewers.update(interviewer, reference.set("yaosu.template.name", "yours"));

        assertThat(interviewer.plan(new ModelChoice(Optional.empty(), Optional.of("yours"), 0, Optional.empty())).template()).contains("yours");
    }

    @Test
    void aPlanThatWasSettledHoldsWhateverIsChosenMeanwhile() {
        Plan plan = interviewer.plan(new ModelChoice(Optional.empty(), Optional.empty(), 0, Optional.empty()));

        calls.registry().use(List.of("first"));

        assertThat(service.extract(CHAT, Customers.ONE, Optional.empty(), plan, new CallTally(CallBook.NONE), Optional.empty()).extraction().model().outcome()).isEqualTo(Outcome.NOT_ASKED);
        assertThat(service.extract(CHAT).model().outcome()).isNotEqualTo(Outcome.NOT_ASKED);
    }

    @Test
    void aPlanThatWasSettledAsksAsItWasSetThen() {
        configure(Map.of("template", "form", "samples", 2, "sampleTemperature", 0.5, "timeLimit", 30));
        first.answers("{\"stage\": \"赢单\"}");
        calls.registry().use(List.of("first"));
        Plan plan = interviewer.plan(new ModelChoice(Optional.empty(), Optional.empty(), 0, Optional.empty()));

        Interviewers.configure(interviewer, new Settings(Map.of("template", "reflect", "samples", 3, "sampleTemperature", 0.9, "timeLimit", 60,
                "policies", new String[] {"stage=local"})));

        assertThat(answer(service.extract(CHAT, Customers.ONE, Optional.empty(), plan, new CallTally(CallBook.NONE), Optional.empty()).extraction(), "stage").texts()).containsExactly("赢单");
        assertThat(first.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.temperature()).hasValue(0.5);
            assertThat(request.timeLimit()).isEqualTo(Duration.ofSeconds(30));
        });
    }

    @Test
    void aProviderThatIsSetToATemplateThatIsNotThereIsAProblemOfThePlan() {
        calls.add(new FakeProvider(), "third", Map.of("template", "nosuch"));

        assertThat(interviewer.problem(interviewer.plan(new ModelChoice(Optional.of(List.of("third")), Optional.empty(), 0, Optional.empty()))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("third", "nosuch", "form"));
    }

    @Test
    void aTemplateThatIsSetAndNotThereIsAProblemOfThePlan() {
        configure(Map.of("template", "frm"));

        assertThat(interviewer.problem(interviewer.plan(new ModelChoice(Optional.of(List.of("first")), Optional.empty(), 0, Optional.empty()))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("no template frm", "form"));
    }

    @Test
    void wrongSettingsWhileItRunsLeaveThoseBeforeInForce() {
        configure(Map.of("policies", new String[] {"stage=local"}));

        Interviewers.configure(interviewer, new Settings(Map.of("privacy", "maks", "policies", new String[] {"products=local"})));
        first.answers("{\"products\": [\"a\"]}");

        extract("first");
        assertThat(asked(first)).contains("products").doesNotContain("stage");
    }

    @Test
    void samplesThatWerePaidForCountWhereALaterOneFails() {
        first.answers("{\"stage\": \"赢单\"}").fails(new ModelException(Kind.AUDIT, false, "refused", null));

        Extraction extraction = service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.empty(), 3, Optional.empty())));

        assertThat(answer(extraction, "stage").texts()).containsExactly("赢单");
        assertThat(extraction.model().repairs()).containsExactly("answered 1 of 3 samples");
    }

    @Test
    void aTemplateThatBreaksLeavesTheChatToTheFinders() {
        Interviewers.add(interviewer, "broken", new PromptTemplate() {
            @Override
            public int steps() {
                return 1;
            }

            @Override
            public List<Message> messages(int step, Question question, List<String> replies) {
                throw new NoClassDefFoundError("gone");
            }
        });
        add(FieldSpec.single("phone").build(), conversation -> List.of(new Finding("13800000412", List.of(), 0.9)));

        Extraction extraction = service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.of("broken"), 1, Optional.empty())));

        assertThat(answer(extraction, "phone").texts()).containsExactly("13800000412");
        assertThat(extraction.model().troubles()).containsExactly("first: asking failed with NoClassDefFoundError");
    }

    @Test
    void examplesThatCannotBeReadAreToldAndTheModelAnswersWithoutThem() {
        configure(Map.of("examples", "nowhere.json"));
        first.answers("{\"stage\": \"赢单\"}");

        Extraction extraction = extract("first");

        assertThat(answer(extraction, "stage").texts()).containsExactly("赢单");
        assertThat(extraction.model().troubles()).singleElement().asString().contains("nowhere.json");
    }

    @Test
    void everyStepOfATemplateIsAskedAndTheLastAnswerCounts() {
        first.answers("{\"stage\": \"报价\"}").answers("stage 不对").answers("{\"stage\": \"赢单\"}");

        Extraction extraction = service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.of("reflect"), 1, Optional.empty())));

        assertThat(answer(extraction, "stage").texts()).containsExactly("赢单");
        assertThat(first.requests()).hasSize(3);
    }

    @Test
    void aChatThatTheServiceFindsTooLongIsCutSmaller() {
        Chats chat = Chats.chat();
        IntStream.range(0, 300).forEach(i -> chat.say(i % 2 == 0 ? "何琳" : "周明", "第" + i + "句，" + "说说情况".repeat(5)));
        first.fails(new ModelException(Kind.TOO_LONG, false, "too long", null)).answers("{\"products\": [\"a\"]}")
                .answers("{\"products\": [\"b\"]}");

        Extraction extraction = service.extract(chat.end(), options("first"));

        assertThat(answer(extraction, "products").texts()).containsExactly("a", "b");
        assertThat(first.requests()).hasSizeGreaterThan(2);
    }

    @Test
    void whatAModelMaySeeOfPeopleIsPlaceholders() {
        add(FieldSpec.single("name").personal().verbatim().build(), conversation -> List.of());
        first.answers("{\"name\": \"〔人1〕\"}");

        Extraction extraction = service.extract(Chats.of("何琳", "怎么收费？电话13800000412"), new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.empty(), 1, Optional.of(Privacy.MASK))));

        assertThat(asked(first)).doesNotContain("何琳", "13800000412");
        assertThat(answer(extraction, "name").texts()).containsExactly("何琳");
    }

    @Test
    void aCustomerOfOneCharacterIsNotNamedToTheModel() {
        first.answers("{}");

        service.extract(Chats.of("静", "怎么收费？电话13800000412"), new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.empty(), 1, Optional.of(Privacy.MASK))));

        assertThat(asked(first)).doesNotContain("静").contains("客户“〔人1〕”");
    }

    @Test
    void withoutAMaskNothingIsSent() {
        add(FieldSpec.single("name").personal().build(), conversation -> {
            throw new IllegalStateException();
        });

        Extraction extraction = service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.empty(), 1, Optional.of(Privacy.MASK))));

        assertThat(first.requests()).isEmpty();
        assertThat(extraction.model().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(extraction.model().troubles()).singleElement().asString().contains("personal data");
    }

    @Test
    void anInterviewWhoseTemplateLeftAndBrokeBeginsAgainWithItsSuccessor() {
        AtomicReference<ServiceReference<PromptTemplate>> leaving = new AtomicReference<>();
        leaving.set(Interviewers.add(interviewer, "swapped", new PromptTemplate() {
            @Override
            public int steps() {
                return 1;
            }

            @Override
            public List<Message> messages(int step, Question question, List<String> replies) {
                Interviewers.add(interviewer, "swapped", new FormTemplate());
                Interviewers.remove(interviewer, leaving.get());
                throw new NoClassDefFoundError("org/example/Gone");
            }
        }));
        first.answers("{\"stage\": \"报价\"}");

        Extraction extraction = service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.of("swapped"), 1, Optional.empty())));

        assertThat(answer(extraction, "stage").texts()).containsExactly("报价");
        assertThat(extraction.model().troubles()).isEmpty();
    }

    @Test
    void aTemplateThatIsAwayForTheMomentCostsNoChatItsRecord() {
        Interviewers.remove(interviewer, Interviewers.add(interviewer, "swapped", new FormTemplate()));

        Extraction extraction = service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("first")), Optional.of("swapped"), 1, Optional.empty())));

        assertThat(extraction.model().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(extraction.model().troubles()).singleElement().asString().contains("no template swapped");
    }

    @Test
    void anUnknownProviderOrTemplateIsNamedWithThoseThatAreThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> extract("third")).withMessageContaining("third").withMessageContaining("second");
        assertThatIllegalArgumentException().isThrownBy(() -> service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                        new ModelChoice(Optional.of(List.of("first")), Optional.of("none"), 1, Optional.empty()))))
                .withMessageContaining("none").withMessageContaining("reflect");
    }

    private void add(FieldSpec spec, Function<Conversation, List<Finding>> finder) {
        service.addField(FakeField.of(spec, finder), new FakeReference<>(Map.of()));
    }

    private Extraction extract(String... ids) {
        return service.extract(CHAT, options(ids));
    }

    private static ExtractionOptions options(String... ids) {
        return new ExtractionOptions(Customers.ONE, new ModelChoice(Optional.of(List.of(ids)), Optional.empty(), 0, Optional.empty()));
    }

    private static Answer answer(Extraction extraction, String key) {
        return extraction.records().get(0).answer(key).orElseThrow();
    }

    private static String asked(FakeProvider provider) {
        return provider.requests().stream().flatMap(request -> request.messages().stream()).map(Message::text).collect(Collectors.joining("\n"));
    }
}
