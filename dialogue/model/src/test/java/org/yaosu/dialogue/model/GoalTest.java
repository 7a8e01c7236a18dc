package org.yaosu.dialogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {

    private static final List<List<String>> GOAL = Requests.RECOMMEND.goal();

    @Test
    void listsThatRepeatInARowAreOneStep() {
        assertThat(Goal.of(GOAL, List.of(), true).steps()).extracting(Goal.Step::text).containsExactly("寒暄", "问User爱好", "电影推荐", "再见");
    }

    @Test
    void theLastMarkInTheHistoryTellsTheCurrentStep() {
        Goal goal = Goal.of(GOAL, List.of("[1] 你好", "你好", "[3] 看个电影？", "什么电影？"), true);

        assertThat(goal.nearest()).extracting(Goal.Step::text).containsExactly("电影推荐", "再见");
        assertThat(goal.text()).contains("现在进行到第3步（电影推荐）", "转到第4步（再见）");
    }

    @Test
    void aMarkBeyondTheStepsIsTheLastOne() {
        assertThat(Goal.of(GOAL, List.of("[9] 再见"), true).text()).contains("现在进行到第4步（再见），这是最后一步");
    }

    @Test
    void aDialogueThatHasNotBegunIsAtTheFirstStep() {
        assertThat(Goal.of(GOAL, List.of(), true).current()).hasValue(1);
    }

    @Test
    void withoutMarksNobodyKnowsTheStep() {
        Goal goal = Goal.of(GOAL, List.of("你好", "你好"), true);

        assertThat(goal.current()).isEmpty();
        assertThat(goal.others()).isZero();
        assertThat(goal.text()).contains("4. 再见").doesNotContain("现在进行到");
    }

    @Test
    void marksInTheGoalItselfCount() {
        Goal goal = Goal.of(List.of(List.of("[1]寒暄"), List.of("..."), List.of("[4]新闻推荐"), List.of("[5]再见")), List.of("[4] 有条新闻", "是吗"), true);

        assertThat(goal.text()).contains("现在进行到第4步（新闻推荐）").doesNotContain("...");
    }

    @Test
    void theStartOfAKnowledgeGoalSaysWhereToGo() {
        assertThat(Goal.of(Requests.KNOWLEDGE.goal(), List.of(), false).text()).isEqualTo("1. 从“雨巷”聊起，自然地引到“沈听澜”\n2. 雨巷，主演：沈听澜");
    }

    @ParameterizedTest
    @CsvSource({"0,3|4", "1,2|3|4", "2,1|2|3|4"})
    void whatIsLeftOutIsFarthestFromTheCurrentStep(int others, String kept) {
        Goal goal = Goal.of(GOAL, List.of("[3] 看个电影？"), true).with(others);

        assertThat(goal.steps()).extracting(Goal.Step::number).isEqualTo(IntStream.of(List.of(kept.split("\\|")).stream().mapToInt(Integer::parseInt).toArray()).boxed().toList());
    }
}
