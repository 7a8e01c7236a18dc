package org.yaosu.engine.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

class ToldTest {

    private static final Form FORM = new Form(List.of(FieldSpec.single("stage").build(), FieldSpec.list("products").build()));

    @Test
    void aLaterPartReplacesASingleValueAndAddsToAList() {
        Told both = told("stage", "报价").then(told("stage", "合同中"), FORM)
                .then(told("products", "a").then(told("products", "b", "a"), FORM), FORM);

        assertThat(both.values()).containsEntry("stage", List.of("合同中")).containsEntry("products", List.of("a", "b"));
    }

    @Test
    void aLaterPartThatSaysNothingLeavesAValueAlone() {
        assertThat(told("stage", "报价").then(told("stage"), FORM).values()).containsEntry("stage", List.of("报价"));
    }

    @Test
    void ofSeveralRecordsTheCustomersIsTaken() {
        Told about = Told.about(Optional.of("何琳"), List.of(record("赵月", "报价"), record("何琳", "赢单")));

        assertThat(about.values()).containsEntry("stage", List.of("赢单"));
    }

    @Test
    void whereNoneNamesTheCustomerTheFullestIsTaken() {
        Told about = Told.about(Optional.of("何琳"), List.of(Map.of("name", List.of(), "stage", List.of()), record("赵月", "报价")));

        assertThat(about.values()).containsEntry("stage", List.of("报价"));
    }

    @Test
    void aTitleBehindTheNameIsNoOtherPerson() {
        Told about = Told.about(Optional.of("何琳"), List.of(record("周明", "报价"), record("何琳女士", "赢单"), record("赵月", "报价")));

        assertThat(about.values()).containsEntry("stage", List.of("赢单"));
    }

    @Test
    void ofADraftAndItsCorrectionTheCorrectionIsTaken() {
        Told about = Told.about(Optional.of("何琳"), List.of(record("何琳", "报价"), record("何琳", "赢单")));

        assertThat(about.values()).containsEntry("stage", List.of("赢单"));
    }

    @Test
    void recordsWithoutACommonFieldArePartsOfOne() {
        Told about = Told.about(Optional.empty(), List.of(Map.of("name", List.of("何琳")), Map.of("stage", List.of("报价"))));

        assertThat(about.values()).containsEntry("name", List.of("何琳")).containsEntry("stage", List.of("报价"));
    }

    private static Map<String, List<String>> record(String name, String stage) {
        return Map.of("name", List.of(name), "stage", List.of(stage));
    }

    private static Told told(String key, String... values) {
        return new Told(Map.of(key, List.of(values)));
    }
}
