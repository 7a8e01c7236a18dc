package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.FakeBook;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.interview.Interviewed;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.prompt.template.ReflectTemplate;

class BookedInterviewTest {

    private static final String ANSWER = "{\"stage\": \"报价\", \"products\": []}";

    private final Interviews interviews = new Interviews();
    private final FakeBook book = new FakeBook();

    @Test
    void aSecondTurnAsksNothingThatWasAnsweredAndSaysTheSame() {
        interviews.first.answers(ANSWER);
        List<Interviewed> before = interviews.ask(interviews.plan("first"), book);

        assertThat(interviews.ask(interviews.plan("first"), book)).isEqualTo(before);
        assertThat(interviews.first.requests()).hasSize(1);
    }

    @Test
    void aChatWhoseAnswersWereKnownSaysHowManyCallsThatSaved() {
        interviews.first.answers(ANSWER);
        interviews.ask(interviews.plan("first"), book);
        CallTally tally = new CallTally(book);
        ModelAccount account = new ModelAccount(tally);

        account.add(interviews.ask(interviews.plan("first"), tally));

        assertThat(account.work(Optional.empty()).cached()).isEqualTo(1);
        assertThat(account.work(Optional.empty()).calls()).isZero();
    }

    @Test
    void everySampleIsKeptAsAnAnswerOfItsOwn() {
        interviews.first.answers(ANSWER);
        Plan plan = interviews.plan(3, Privacy.OFF, Optional.empty(), "first");

        interviews.ask(plan, book);
        interviews.ask(plan, book);

        assertThat(interviews.first.requests()).hasSize(3);
        assertThat(book.kept()).hasSize(3);
    }

    @Test
    void answersThatCouldNotBeReadTwiceAreAskedAnewTheNextTime() {
        interviews.first.answers("我不知道");

        assertThat(interviews.ask(interviews.plan("first"), book)).extracting(Interviewed::outcome).containsExactly(Outcome.UNANSWERED);
        assertThat(book.kept()).isEmpty();
    }

    @Test
    void stepsThatWereAnsweredBeforeAnUnreadableLastOneStay() {
        interviews.first.answers("{\"stage\": \"询价\"}").answers("我不知道");

        interviews.ask(interviews.plan(1, Privacy.OFF, Optional.of("reflect"), "first"), book);

        assertThat(book.kept()).hasSize(new ReflectTemplate().steps() - 1);
    }

    @Test
    void anUnreadableAnswerWhoseSecondOneCouldBeReadIsNotPaidAgain() {
        interviews.first.answers("我不知道").answers(ANSWER);
        List<Interviewed> before = interviews.ask(interviews.plan("first"), book);

        assertThat(interviews.ask(interviews.plan("first"), book)).isEqualTo(before);
        assertThat(interviews.first.requests()).hasSize(2);
    }

    @Test
    void whereTheWindowHasRoomForTheSameQuestionOnlyItIsAskedAgainAndNotReadFromTheBooks() {
        interviews.first.answers(ANSWER);
        CallTally tally = new CallTally(book);
        interviews.ask(interviews.plan("first"), tally);
        FakeProvider tight = new FakeProvider().answers("我不知道").answers(ANSWER);
        interviews.calls.add(tight, "tight", Map.of("window.characters", (int) tally.characters() + 40));

        assertThat(interviews.ask(interviews.plan("tight"), book)).extracting(Interviewed::outcome).containsExactly(Outcome.REASKED);
        assertThat(tight.requests()).hasSize(2);
        assertThat(tight.requests().get(1).messages()).isEqualTo(tight.requests().get(0).messages());
    }

    @Test
    void aSpentBudgetIsNoUnansweredInterview() {
        assertThatExceptionOfType(BudgetSpentException.class).isThrownBy(() -> interviews.ask(interviews.plan("first", "second"), new FakeBook().spent()));

        assertThat(interviews.second.requests()).isEmpty();
    }

    @Test
    void anInterviewTellsTheVersionOfItsTemplate() {
        interviews.first.answers(ANSWER);

        assertThat(interviews.ask(interviews.plan("first"), book)).singleElement()
                .returns("form", Interviewed::template).returns("form 1.2.3", Interviewed::release);
    }
}
