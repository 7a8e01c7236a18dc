package org.yaosu.engine.roles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerNameTest {

    @ParameterizedTest
    @CsvSource({
        "何琳, 何琳",
        "青木科技-何琳, 何琳",
        "青木科技—华东—何琳, 何琳",
        "青木×白石-何琳2（客服）, 何琳2",
        "何琳(青木科技), 何琳",
        "何琳（青木科技, 何琳",
        "何琳 9:00-18:00, 何琳",
        "青木-何琳 09:30~18:00 周日休, 何琳"})
    void companyChannelBracketAndHoursAreNoPartOfAName(String label, String name) {
        assertThat(SpeakerName.plain(label)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"琳", "-", "何琳-", "青木-何", "（客服）", "()", "18:00", "~~"})
    void aLabelWithoutANameInItStaysAsItIs(String label) {
        assertThat(SpeakerName.plain(label)).isEqualTo(label);
    }

    @Test
    void noLabelBecomesANameOfNothing() {
        assertThat(SpeakerName.plain(" 9:00-18:00")).isEqualTo("9:00-18:00");
    }
}
