package org.yaosu.extractor.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.Finding;

/** What all finders owe their callers, whatever they look for. */
class EvidenceTest {

    private static final Dialogue RICH = Dialogue.of(
            "客服：您好，很高兴认识您",
            "客户：我是王女士，今年32岁，生日是1992年5月1日。我们公司在江苏省南京市，想了解会话存档，多少钱？",
            "客户：电话 138 1234 5678，邮箱 wang@example.com",
            "客户：收件地址：江苏省南京市玄武区中山路18号3楼，王敏",
            "客服：报价发您了",
            "客户：有点贵，预算20万左右，预算不太够，我们在对比甲乙软件",
            "客户：首付30%，验收后付清尾款",
            "客户：太慢了，真的受不了，项目卡在领导那里",
            "客户：功能太少，气死了，报价再便宜点",
            "客服：@客户 明天下午3点开会沟通方案");

    static Stream<FieldExtractor> fields() {
        return BuiltInFields.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFindingIsReadFromWordsOfTheSource(FieldExtractor field) {
        List<Finding> findings = field.find(RICH.conversation());

        assertThat(findings).isNotEmpty().allSatisfy(finding -> assertThat(RICH.words(finding)).isNotEmpty().noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldAcceptsWhatItFinds(FieldExtractor field) {
        assertThat(field.find(RICH.conversation())).allSatisfy(finding -> assertThat(field.problem(field.normalise(finding.value()))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void normalisingTwiceChangesNothing(FieldExtractor field) {
        assertThat(field.find(RICH.conversation())).map(Finding::value).map(field::normalise)
                .allSatisfy(value -> assertThat(field.normalise(value)).isEqualTo(value));
    }

    @Test
    void anEmptyChatHasNothingButTheCustomersName() {
        assertThat(BuiltInFields.all().stream().flatMap(field -> field.find(Dialogue.of().conversation()).stream())).map(Finding::value)
                .containsExactly(Dialogue.CUSTOMER);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void turnsOfSignsOnlyBreakNothing(FieldExtractor field) {
        assertThat(Dialogue.of("客户：", "客服：\n\n", "客户：[图片]", "客户：😀😀", "客服：@", "客户：￥%……&*（）——+").values(field))
                .allMatch(value -> List.of("客户", "答疑", "无卡点").contains(value));
    }
}
