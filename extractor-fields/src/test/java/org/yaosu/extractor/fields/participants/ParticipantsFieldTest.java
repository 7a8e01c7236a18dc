package org.yaosu.extractor.fields.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class ParticipantsFieldTest {

    private final ParticipantsField field = new ParticipantsField();

    @ParameterizedTest
    @ValueSource(strings = {"参会人员：张三、李四、王老师", "参会人：张三，李四，王老师", "与会人员是张三 李四 王老师", "出席：张三/李四/王老师", "参会的有张三、李四和王老师", "参会人员：@张三 @李四 @王老师", "参会人员：张三,李四,王老师，时间明天下午3点"})
    void aListNamesThem(String text) {
        assertThat(Dialogue.saidByAgent(text).values(field)).containsExactly("张三", "李四", "王老师");
    }

    @Test
    void eachNameIsItsOwnEvidence() {
        Dialogue dialogue = Dialogue.saidByAgent("会议\n参会人员：张三、李四");

        assertThat(field.find(dialogue.conversation())).allSatisfy(finding -> assertThat(dialogue.words(finding)).containsExactly(finding.value())).hasSize(2);
    }

    @Test
    void aSyllableOfANameIsNoConjunction() {
        assertThat(Dialogue.saidByAgent("参会人员：李和平、张三").values(field)).containsExactly("李和平", "张三");
    }

    @Test
    void theLatestListCounts() {
        assertThat(Dialogue.of("客服：参会人员：张三", "客服：参会人员：李四、王五").values(field)).containsExactly("李四", "王五");
    }

    @Test
    void whoCallsSomebodyToAnAppointmentTakesPart() {
        Dialogue dialogue = Dialogue.of("客户：好", "客服：@客户 @张三 明天下午3点开会");

        assertThat(dialogue.values(field)).containsExactly("客服", "客户", "张三");
        assertThat(field.find(dialogue.conversation())).allSatisfy(finding -> assertThat(dialogue.words(finding)).containsExactly(finding.value()));
    }

    @Test
    void whoProposesAndWhoAcceptsTakePart() {
        Dialogue dialogue = Dialogue.of("客户：明天下午3点连线可以吗？", "客服：好的");

        assertThat(dialogue.values(field)).containsExactly("客户", "客服");
        assertThat(field.find(dialogue.conversation())).allSatisfy(finding -> assertThat(dialogue.words(finding)).containsExactly(finding.value()));
    }

    @Test
    void aCompanyBeforeASpeakersNameIsLeftOut() {
        Dialogue dialogue = Dialogue.of("客户：明天下午3点连线可以吗？", "客服部-李伟2：好的");

        assertThat(dialogue.values(field)).containsExactly("客户", "李伟2");
        assertThat(field.find(dialogue.conversation())).allSatisfy(finding -> assertThat(dialogue.words(finding)).containsExactly(finding.value()));
    }

    @Test
    void aProposalThatNobodyAcceptsHasNoParticipants() {
        assertThat(Dialogue.of("客户：明天下午3点连线可以吗？", "客服：稍等").values(field)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"参与有奖活动", "参与是免费的", "欢迎出席", "@张三 看一下", "明天下午3点开会", "@所有人 明天下午3点开会", "参会人员待定"})
    void otherTalkNamesNobody(String text) {
        assertThat(Dialogue.saidByAgent(text).values(field)).isEmpty();
    }
}
