package org.yaosu.extractor.fields.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.extractor.fields.Dialogue;
import org.yaosu.extractor.fields.declared.DeclaredFieldConfig.Speaker;

class DeclaredFieldTest {

    private static final String PLATE = "[京沪苏浙][A-Z][A-Z0-9]{5}";

    @Test
    void settingsBecomeTheSpec() {
        FieldSpec spec = field(Map.of("key", " 车辆-车牌号 ", "question", "客户的车牌号", "list", true, "order", 30, "personal", true)).spec();

        assertThat(spec).isEqualTo(FieldSpec.list("车辆-车牌号").order(30).ask("客户的车牌号").personal().build());
    }

    @Test
    void aKeyIsEnough() {
        DeclaredField field = field(Map.of("key", "备注"));

        assertThat(field.spec()).isEqualTo(FieldSpec.single("备注").order(FieldSpec.LAST).group(FieldGroup.CUSTOM).build());
        assertThat(Dialogue.said("备注：加急").values(field)).isEmpty();
    }

    @Test
    void aPatternWithoutAGroupIsTheValue() {
        DeclaredField field = field(Map.of("key", "车牌", "pattern", PLATE));

        assertThat(Dialogue.said("车牌苏A12345。").value(field)).isEqualTo("苏A12345");
        assertThat(Dialogue.said("车牌苏A12345。").evidence(field)).containsExactly("苏A12345");
    }

    @Test
    void ofAPatternWithAGroupTheGroupIsTheValueAndTheWholeTheEvidence() {
        DeclaredField field = field(Map.of("key", "车牌", "pattern", "车牌[是：]?\\s*(" + PLATE + ")"));

        assertThat(Dialogue.said("我的车牌是 苏A12345。").value(field)).isEqualTo("苏A12345");
        assertThat(Dialogue.said("我的车牌是 苏A12345。").evidence(field)).containsExactly("车牌是 苏A12345");
    }

    @Test
    void ofSeveralGroupsTheOneThatTookPartCounts() {
        DeclaredField field = field(Map.of("key", "楼层", "pattern", "(\\d+)楼|第(\\d+)层"));

        assertThat(Dialogue.said("在第12层").value(field)).isEqualTo("12");
    }

    @Test
    void aListTakesEveryPlaceInEveryTurn() {
        DeclaredField field = field(Map.of("key", "车牌", "list", true, "pattern", PLATE));

        assertThat(Dialogue.of("客户：苏A12345和浙B54321", "客户：还有沪C00001").values(field)).containsExactly("苏A12345", "浙B54321", "沪C00001");
    }

    @Test
    void ofASingleFieldTheFirstPlaceCounts() {
        assertThat(Dialogue.of("客户：苏A12345", "客户：浙B54321").value(field(Map.of("key", "车牌", "pattern", PLATE)))).isEqualTo("苏A12345");
    }

    @Test
    void withoutAPatternClosedValuesAreLookedForAsWords() {
        DeclaredField field = field(Map.of("key", "车型", "values", new String[] {"轿车", "SUV(大)"}));

        assertThat(Dialogue.said("想买SUV(大)").value(field)).isEqualTo("SUV(大)");
        assertThat(Dialogue.said("想买自行车").values(field)).isEmpty();
        assertThat(field.problem("自行车")).isPresent();
    }

    @Test
    void ofClosedValuesTheLongerOneIsRecognised() {
        DeclaredField field = field(Map.of("key", "等级", "values", new String[] {"会员", "会员金卡", "非会员"}));

        assertThat(Dialogue.said("我是会员金卡").value(field)).isEqualTo("会员金卡");
        assertThat(Dialogue.said("我是非会员").value(field)).isEqualTo("非会员");
    }

    @Test
    void aPatternMayFindWhatIsNotAllowed() {
        DeclaredField field = field(Map.of("key", "车型", "values", new String[] {"轿车"}, "pattern", "[货轿]车"));

        assertThat(Dialogue.said("货车或者轿车").values(field)).containsExactly("轿车");
    }

    @Test
    void emptyMatchesAreNoFindings() {
        assertThat(field(Map.of("key", "数", "pattern", "\\d*")).find(Dialogue.said("甲1乙").conversation())).singleElement()
                .satisfies(finding -> assertThat(finding.value()).isEqualTo("1"));
    }

    @Test
    void onlyTheChosenSideIsSearched() {
        Dialogue dialogue = Dialogue.of("客户：苏A11111", "客服：苏A22222", "路人：苏A33333");

        assertThat(dialogue.values(plates(Speaker.customer))).containsExactly("苏A11111");
        assertThat(dialogue.values(plates(Speaker.agent))).containsExactly("苏A22222", "苏A33333");
        assertThat(dialogue.values(plates(Speaker.any))).containsExactly("苏A11111", "苏A22222", "苏A33333");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void withoutAKeyTheErrorNamesTheSetting(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> field(Map.of("key", key))).withMessageContaining(DeclaredFieldConfig.PID).withMessageContaining("key =");
    }

    @Test
    void aMissingKeyIsNamedToo() {
        assertThatIllegalArgumentException().isThrownBy(() -> field(Map.of())).withMessageContaining("key =");
    }

    @Test
    void aWrongPatternIsNamedWithItsField() {
        assertThatIllegalArgumentException().isThrownBy(() -> field(Map.of("key", "车牌", "pattern", "(苏")))
                .withMessageContaining("车牌").withMessageContaining("pattern").withMessageContaining("(苏");
    }

    @Test
    void closedValuesMayStandInOneTextBetweenCommas() {
        assertThat(field(Map.of("key", "车型", "values", new String[] {"轿车, 越野车，"})).spec().closedValues()).containsExactly("轿车", "越野车");
    }

    private static DeclaredField plates(Speaker speaker) {
        return field(Map.of("key", "车牌", "list", true, "pattern", PLATE, "speaker", speaker));
    }

    /** A configuration as the framework hands it over: what is not set has its default, a key without default is null. */
    private static DeclaredField field(Map<String, Object> settings) {
        return new DeclaredField((DeclaredFieldConfig) Proxy.newProxyInstance(DeclaredFieldConfig.class.getClassLoader(),
                new Class<?>[] {DeclaredFieldConfig.class}, (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
