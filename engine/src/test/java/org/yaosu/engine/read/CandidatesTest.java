package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "前言{\"a\": 1}|2", "[图片] {\"a\": 1}|5", "[“甲”与“乙”] {\"a\": 1}|10", "{字段} 无|-1", "[链接](地址)|-1", "{姓名: 1}|0", "[{\"a\": 1}]|0",
        "[[{\"a\": 1}]]|1", "如下 \"姓名\": \"x\"|3", "{|0", "\\{\"a\": 1}|1"})
    void jsonBeginsWhereStructureFollows(String text, int place) {
        assertThat(new Candidates(text, new Source(text, new Keys(Forms.CONTEST))).next(0)).isEqualTo(place);
    }
}
