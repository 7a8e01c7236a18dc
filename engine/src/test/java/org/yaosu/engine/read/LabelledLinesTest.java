package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelledLinesTest {

    private final Repairs repairs = new Repairs();
    private final LabelledLines lines = new LabelledLines(new Keys(Forms.CONTEST), repairs);

    @Test
    void labelsThatAreNoneOfTheFormsAreNamed() {
        lines.read("- 姓名：测试甲\n- 客户情绪：平稳");

        assertThat(lines.unknown()).containsExactly("客户情绪");
    }

    @Test
    void oneAnswerToSeveralLabelsIsDividedWhereItCanBe() {
        assertThat(lines.read("- 年龄和生日：35岁、5月1日")).containsExactly(Map.of("基本信息-年龄", List.of("35岁"), "基本信息-生日", List.of("5月1日")));
    }

    @Test
    void oneAnswerToSeveralLabelsThatCannotBeDividedIsNamed() {
        lines.read("- 年龄和生日：大约35岁");

        assertThat(repairs.list()).contains("dropped a value of 基本信息-年龄 that is given for several fields in one");
    }

    @Test
    void aParagraphBehindABlankLineIsNoPartOfTheLastAnswer() {
        assertThat(lines.read("- 具体事项：发方案\n\n以上信息基于对话内容。")).containsExactly(Map.of("下一步跟进计划-具体事项", List.of("发方案")));
    }

    @Test
    void sentencesHaveNoLabel() {
        assertThat(lines.read("我认为客户的姓名并未在对话中出现：请提供更多信息。")).isEmpty();
    }
}
