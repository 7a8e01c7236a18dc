package org.yaosu.dialogue.offline.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.service.format.JsonDialogueFormat;

class GoalsTest {

    private static final List<String> WAY = List.of("寒暄", "问天气", "再见");

    @Test
    void beforeTheFirstMarkNoGoalIsUnderWay() {
        assertThat(goals(WAY, "你好")).isEqualTo(new Goals(WAY, -1, 1, false));
    }

    @Test
    void theLastMarkTellsTheGoalAndHowLongItHasLasted() {
        assertThat(goals(WAY, "[1]你好", "你好呀", "[2]天气好吗", "好")).isEqualTo(new Goals(WAY, 1, 2, false));
    }

    @Test
    void aMarkOnTheLastTurnOpensItsGoal() {
        assertThat(goals(WAY, "[1]你好")).isEqualTo(new Goals(WAY, 0, 1, true));
    }

    @Test
    void aMarkBeyondTheGoalsIsTheLastOne() {
        assertThat(goals(WAY, "[9]你好").current()).isEqualTo(2);
        assertThat(goals(List.of(), "[9]你好").current()).isEqualTo(-1);
    }

    @Test
    void aGoalThatIsRepeatedForEachTurnCountsOnce() {
        assertThat(goals(List.of("寒暄", "寒暄", "问天气", "寒暄")).names()).containsExactly("寒暄", "问天气", "寒暄");
    }

    @Test
    void aNameComesWithoutNumberBlanksAndBrackets() {
        assertThat(goals(List.of("[1] 问 天气 (主动 说)", "问天气（主动）")).names()).containsExactly("问天气", "问天气");
    }

    @Test
    void theWayThatDuRecDialWritesIsUnderstood() {
        DialogueFormat format = new JsonDialogueFormat();
        List<List<String>> goal = format.read("{\"goal\": \"[1]问天气(User主动问『天气』)-->...-->[3]再见\", \"history\": []}").request().goal();

        assertThat(Goals.of(goal, List.of()).names()).startsWith("问天气").endsWith("再见");
    }

    @Test
    void itIsTimeForAFarewellWithTheLastGoal() {
        assertThat(goals(WAY, "[2]好").farewell()).isFalse();
        assertThat(goals(WAY, "[3]好").farewell()).isTrue();
        assertThat(goals(List.of("寒暄"), "[1]好").farewell()).isFalse();
    }

    @Test
    void itIsTooEarlyForAFarewellWhileOtherGoalsAreAhead() {
        assertThat(goals(WAY, "你好").unfinished()).isTrue();
        assertThat(goals(WAY, "[1]你好").unfinished()).isTrue();
        assertThat(goals(WAY, "[2]你好").unfinished()).isFalse();
        assertThat(goals(List.of()).unfinished()).isFalse();
    }

    private static Goals goals(List<String> names, String... history) {
        return Goals.of(names.stream().map(List::of).toList(), Stream.of(history).map(Line::of).toList());
    }
}
