package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.FakeBook;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.interview.InterviewCost;
import org.yaosu.engine.interview.Plan;

class InterviewCostTest {

    private final Interviews interviews = new Interviews();

    @ParameterizedTest
    @EnumSource(names = {"OFF", "MASK"})
    void whatIsEstimatedIsWhatIsSent(Privacy privacy) {
        interviews.first.answers("{\"stage\": \"报价\"}");
        Plan plan = interviews.plan(1, privacy, Optional.empty(), "first");
        CallTally tally = new CallTally(new FakeBook());
        interviews.ask(plan, tally);

        InterviewCost cost = interviews.estimate(plan, key -> false).get(0);

        assertThat(cost.characters()).isEqualTo(tally.characters());
        assertThat(cost.calls()).isEqualTo(tally.calls());
    }

    @Test
    void nobodyIsAsked() {
        interviews.estimate(interviews.plan("first"), key -> false);

        assertThat(interviews.first.requests()).isEmpty();
    }

    @Test
    void whatWasAnsweredBeforeCostsNothing() {
        interviews.first.answers("{\"stage\": \"报价\"}");
        FakeBook book = new FakeBook();
        interviews.ask(interviews.plan("first"), book);

        InterviewCost cost = interviews.estimate(interviews.plan("first"), book.kept()::containsKey).get(0);

        assertThat(cost.known()).isEqualTo(1);
        assertThat(cost.calls()).isZero();
        assertThat(cost.cost()).isZero();
    }

    @Test
    void whatWasAnsweredAboutOneSampleIsNotKnownOfTheOthers() {
        interviews.first.answers("{\"stage\": \"报价\"}");
        FakeBook book = new FakeBook();
        interviews.ask(interviews.plan(2, Privacy.OFF, Optional.empty(), "first"), book);

        InterviewCost cost = interviews.estimate(interviews.plan(3, Privacy.OFF, Optional.empty(), "first"), book.kept()::containsKey).get(0);

        assertThat(cost.known()).isEqualTo(2);
        assertThat(cost.calls()).isEqualTo(1);
    }

    @Test
    void tokensCostWhatTheProviderTakesForThem() {
        InterviewCost cost = interviews.estimate(interviews.plan("first"), key -> false).get(0);

        assertThat(cost.cost()).isPositive().isEqualTo((cost.usage().prompt() * 1.0 + cost.usage().completion() * 2.0) / 1000);
    }

    @Test
    void theProvidersLimitsAreToldSoThatTheTimeCanBeReckoned() {
        assertThat(interviews.estimate(interviews.plan("first"), key -> false)).singleElement()
                .returns("first", InterviewCost::provider).returns(7, InterviewCost::concurrency).returns(3.0, InterviewCost::rate);
    }

    @Test
    void everyStepOfATemplateIsACall() {
        Plan plan = interviews.plan(1, Privacy.OFF, Optional.of("reflect"), "first");

        assertThat(interviews.estimate(plan, key -> false).get(0).calls()).isGreaterThan(1);
    }

    @Test
    void everyRouteIsAnInterviewOfItsOwn() {
        Plan usual = interviews.plan("first");
        Plan routed = new Plan(usual.providers(), Map.of("products", interviews.plan("second").providers()), usual.summarizer(), usual.template(), 1, Privacy.OFF, usual.settings());

        assertThat(interviews.estimate(routed, key -> false)).extracting(InterviewCost::provider).containsExactly("first", "second");
    }

    @Test
    void whereAWindowIsTooSmallTheNextProviderCounts() {
        interviews.calls.add(new FakeProvider(), "tiny", Map.of("window", 1));

        assertThat(interviews.estimate(interviews.plan("tiny", "first"), key -> false)).extracting(InterviewCost::provider).containsExactly("first");
    }

    @Test
    void withoutAModelThereIsNothingToPay() {
        assertThat(interviews.estimate(interviews.plan(), key -> false)).isEmpty();
    }

    @Test
    void aPlanNamesItsProvidersWithoutAPrice() {
        assertThat(interviews.plan("first", "second").unpriced()).containsExactly("second");
    }

    @Test
    void aSettledChoiceNamesWhatWasLeftOpen() {
        interviews.calls.registry().use(List.of("second"));

        assertThat(interviews.interviewer.plan(ModelChoice.DEFAULT).settled())
                .isEqualTo(new ModelChoice(Optional.of(List.of("second")), Optional.empty(), 1, Optional.of(interviews.interviewer.plan(ModelChoice.DEFAULT).privacy())));
    }

    @Test
    void theVersionOfATemplateIsThatOfItsBundle() {
        assertThat(interviews.interviewer.templateVersion("form")).hasValue("1.2.3");
        assertThat(interviews.interviewer.templateVersion("none")).isEmpty();
    }
}
