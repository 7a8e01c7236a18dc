package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.field.FieldSpec;

class KeysTest {

    private final Keys keys = new Keys(Forms.CONTEST);

    @ParameterizedTest
    @CsvSource({"基本信息-姓名, 基本信息-姓名", "姓名, 基本信息-姓名", "客户姓名, 基本信息-姓名", "基本信息姓名, 基本信息-姓名", "基本信息 — 姓名, 基本信息-姓名",
        "购买阶段, 客户购买阶段", "客户的购买阶段, 客户购买阶段", "2) 参与人, 下一步跟进计划-参与人", "`邮箱`, 基本信息-邮箱", "基本信息\\_邮箱, 基本信息-邮箱"})
    void aKeyInOtherWordingIsTheForms(String written, String key) {
        assertThat(keys.match(written)).map(FieldSpec::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "客户", "基本信息", "姓名是测试甲", "信息", "name"})
    void otherWordsAreNoKey(String written) {
        assertThat(keys.knows(written)).isFalse();
    }

    @Test
    void aPartThatTwoFieldsShareNeedsItsGroup() {
        Keys shared = new Keys(Forms.of("买方-姓名", "卖方-姓名"));

        assertThat(shared.knows("姓名")).isFalse();
        assertThat(shared.match(List.of("结果", "卖方"), "姓名")).map(FieldSpec::key).contains("卖方-姓名");
    }

    @Test
    void aWholeKeyIsStrongerThanAPartOfAnother() {
        assertThat(new Keys(Forms.of("联系人-电话", "电话")).match("电话")).map(FieldSpec::key).contains("电话");
    }
}
