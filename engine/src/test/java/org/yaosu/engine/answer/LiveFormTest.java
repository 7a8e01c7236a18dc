package org.yaosu.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.engine.FakeField;
import org.yaosu.engine.Leases;
import org.yaosu.lease.LiveSet;
import org.yaosu.lease.testing.FakeReference;

class LiveFormTest {

    private final LiveSet<FieldHandle> fields = new LiveSet<>(FieldExtractor.class, Leases.NO_DRAIN);

    @Test
    void withNoFieldInServiceTheFormIsEmptyAndCanBeLeased() {
        assertThat(form().form().fields()).isEmpty();
        assertThat(form().tryLease()).isPresent();
    }

    @Test
    void fieldsStandInTheirOrderThenByKeyWhateverCameFirst() {
        add(field("c", 2), 0, 1);
        add(field("b", 2), 0, 2);
        add(field("z", 1), 0, 3);

        assertThat(form().form().fields()).extracting(FieldSpec::key).containsExactly("z", "b", "c");
    }

    @Test
    void ofTwoFieldsWithOneKeyTheHigherRankingIsAsked() {
        add(field("a", 1), 1, 1);
        FieldExtractor high = field("a", 1);
        add(high, 2, 2);

        assertThat(asked()).isSameAs(high);
    }

    @Test
    void ofTwoOfOneRankingTheOlderServiceIsAskedWhicheverWasBoundFirst() {
        FieldExtractor older = field("a", 1);
        add(field("a", 1), 0, 2);
        add(older, 0, 1);

        assertThat(asked()).isSameAs(older);
    }

    @Test
    void whenTheHigherOneLeavesTheOtherTakesItsPlace() {
        FieldExtractor low = field("a", 1);
        add(low, 1, 1);
        FieldHandle high = add(field("a", 9), 2, 2);

        fields.remove(high.reference());

        assertThat(asked()).isSameAs(low);
    }

    @Test
    void aFormWithAFieldThatLeavesIsRefusedAsAWholeAndHoldsNothing() {
        FieldHandle stays = add(field("a", 1), 0, 1);
        FieldHandle leaves = add(field("b", 2), 0, 2);
        LiveForm before = form();

        fields.remove(leaves.reference());

        assertThat(before.tryLease()).isEmpty();
        assertThat(stays.uses().size()).isZero();
        assertThat(form().tryLease()).isPresent();
    }

    @Test
    void aFormThatIsGivenBackHoldsNothing() {
        FieldHandle field = add(field("a", 1), 0, 1);

        LeasedForm form = form().tryLease().orElseThrow();
        assertThat(field.uses().size()).isEqualTo(1);
        form.close();

        assertThat(field.uses().size()).isZero();
    }

    private LiveForm form() {
        return new LiveForm(fields.list());
    }

    private FieldHandle add(FieldExtractor field, int ranking, long id) {
        FieldHandle handle = FieldHandle.of(field, new FakeReference<>(Map.of(Constants.SERVICE_RANKING, ranking, Constants.SERVICE_ID, id)));
        fields.add(handle);
        return handle;
    }

    private static FieldExtractor field(String key, int order) {
        return FakeField.of(FieldSpec.single(key).order(order).build(), conversation -> List.of());
    }

    private FieldExtractor asked() {
        try (LeasedForm form = form().tryLease().orElseThrow()) {
            assertThat(form.fields()).hasSize(1);
            return form.fields().get(0).extractor();
        }
    }
}
