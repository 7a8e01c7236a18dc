package org.yaosu.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.engine.FakeField;

class LiveFormTest {

    @Test
    void theEmptyFormHasNoField() {
        assertThat(LiveForm.EMPTY.fields()).isEmpty();
        assertThat(LiveForm.EMPTY.form().fields()).isEmpty();
    }

    @Test
    void fieldsStandInTheirOrderThenByKeyWhateverCameFirst() {
        LiveForm form = LiveForm.EMPTY.with(live(field("c", 2), 0, 1)).with(live(field("b", 2), 0, 2)).with(live(field("z", 1), 0, 3));

        assertThat(keys(form)).containsExactly("z", "b", "c");
    }

    @Test
    void ofTwoFieldsWithOneKeyTheHigherRankingIsAsked() {
        FieldExtractor low = field("a", 1);
        FieldExtractor high = field("a", 1);

        assertThat(asked(LiveForm.EMPTY.with(live(low, 1, 1)).with(live(high, 2, 2)))).isSameAs(high);
        assertThat(asked(LiveForm.EMPTY.with(live(high, 2, 2)).with(live(low, 1, 1)))).isSameAs(high);
    }

    @Test
    void ofTwoOfOneRankingTheOlderServiceIsAskedWhicheverWasBoundFirst() {
        FieldExtractor older = field("a", 1);
        FieldExtractor newer = field("a", 1);

        assertThat(asked(LiveForm.EMPTY.with(live(older, 0, 1)).with(live(newer, 0, 2)))).isSameAs(older);
        assertThat(asked(LiveForm.EMPTY.with(live(newer, 0, 2)).with(live(older, 0, 1)))).isSameAs(older);
    }

    @Test
    void whenTheHigherOneLeavesTheOtherTakesItsPlace() {
        FieldExtractor low = field("a", 1);
        FieldExtractor high = field("a", 9);
        LiveForm both = LiveForm.EMPTY.with(live(low, 1, 1)).with(live(high, 2, 2));

        assertThat(asked(both.without(high))).isSameAs(low);
    }

    @Test
    void whenTheLowerOneLeavesNothingChanges() {
        FieldExtractor low = field("a", 1);
        FieldExtractor high = field("a", 1);

        assertThat(asked(LiveForm.EMPTY.with(live(low, 1, 1)).with(live(high, 2, 2)).without(low))).isSameAs(high);
    }

    @Test
    void aChangeLeavesTheFormItStartedFromAsItWas() {
        FieldExtractor field = field("a", 1);
        LiveForm before = LiveForm.EMPTY.with(live(field, 0, 1));

        before.without(field);
        before.with(live(field("b", 1), 0, 2));

        assertThat(keys(before)).containsExactly("a");
    }

    @Test
    void aServiceThatWasNeverThereMayLeave() {
        assertThat(keys(LiveForm.EMPTY.with(live(field("a", 1), 0, 1)).without(field("a", 1)))).containsExactly("a");
    }

    private static FieldExtractor field(String key, int order) {
        return FakeField.of(FieldSpec.single(key).order(order).build(), conversation -> List.of());
    }

    private static LiveField live(FieldExtractor field, int ranking, long id) {
        return new LiveField(field.spec(), field, new Provenance(Source.FINDER, "test", "1"), ranking, id);
    }

    private static List<String> keys(LiveForm form) {
        assertThat(form.fields()).extracting(LiveField::spec).isEqualTo(form.form().fields());
        return form.form().fields().stream().map(FieldSpec::key).toList();
    }

    private static FieldExtractor asked(LiveForm form) {
        assertThat(form.fields()).hasSize(1);
        return form.fields().get(0).extractor();
    }
}
