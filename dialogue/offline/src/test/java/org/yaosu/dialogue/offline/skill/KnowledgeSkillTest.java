package org.yaosu.dialogue.offline.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.dialogue.offline.Requests;
import org.yaosu.dialogue.offline.scene.Fact;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Slots;

class KnowledgeSkillTest {

    private final Skill skill = new KnowledgeSkill();

    @Test
    void topicsAreNumberedInTheOrderOfTheGoal() {
        Slots slots = slots(List.of(List.of("星夜列车", "导演", "林远山"), List.of("林远山", "职业", "导演")));

        assertThat(slots.generalise(Line.words("林远山 拍 了 星夜列车"))).containsExactly(Slots.slot("1"), "拍", "了", Slots.slot("0"));
    }

    @Test
    void aTopicWhoseNameIsPartOfAnothersIsTheOtherWhereThatIsNamed() {
        Slots slots = skill.slots(Requests.knowledge("星夜", "星夜列车", List.of()));

        assertThat(slots.generalise(Line.words("星夜列车 比 星夜 好"))).containsExactly(Slots.slot("1"), "比", Slots.slot("0"), "好");
    }

    @Test
    void whatBothTopicsHaveInCommonIsASlotOfItsOwn() {
        Slots slots = slots(List.of(List.of("星夜列车", "国家", "中国 香港"), List.of("林远山", "国家", "中国香港")));

        assertThat(slots.generalise(List.of("中国香港"))).containsExactly(Slots.slot("both.国家"));
    }

    @Test
    void whatOnlyTheFirstTopicHasMayFillWhatBothHaveElsewhere() {
        Slots slots = slots(List.of(List.of("星夜列车", "国家", "中国香港")));

        assertThat(slots.of(Slots.slot("both.国家"))).extracting(Fact::joined).containsExactly("中国香港");
        assertThat(slots.generalise(List.of("中国香港"))).containsExactly(Slots.slot("0.国家"));
    }

    @Test
    void triplesOfOneTwoAndFourElementsAreTakenAsFarAsTheyGo() {
        Slots slots = slots(List.of(List.of("星夜列车"), List.of("星夜列车", "导演"), List.of("星夜列车", "类型", "悬疑", "x"), List.of()));

        assertThat(slots.of(Slots.slot("0.类型"))).extracting(Fact::joined).containsExactly("悬疑");
        assertThat(slots.of(Slots.slot("0.导演"))).isEmpty();
    }

    @Test
    @Timeout(20)
    void tenThousandTriplesAreNotTooMany() {
        List<List<String>> triples = IntStream.range(0, 10_000)
                .mapToObj(i -> List.of(i % 2 == 0 ? "星夜列车" : "林远山", i % 3 == 0 ? "评论" : "描述" + i, "第" + i + "句")).toList();

        assertThat(skill.slots(Requests.knowledge("星夜列车", "林远山", triples)).of(Slots.slot("0.评论"))).hasSizeGreaterThan(1000);
    }

    private Slots slots(List<List<String>> triples) {
        return skill.slots(Requests.knowledge("星夜列车", "林远山", triples));
    }
}
