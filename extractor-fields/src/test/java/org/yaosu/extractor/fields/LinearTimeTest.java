package org.yaosu.extractor.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long texts that patterns stumble over. Each takes the finders a fraction of a second; the limit is for slow machines
 * and still far below what one pattern of quadratic time needs.
 */
class LinearTimeTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int LENGTH = 300_000;
    private static final int TURN = 110;

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "138-1234-5678,", "，", "、", " ", "\n", "预算", "预算1", "a@", "a.", "地址：", "参会人员：张三、", "参会人员 ", "首付30% ", "设备10万，", "江苏省南京市中山路1号，"})
    void aTurnIsReadInLinearTime(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        read(Dialogue.of("客户：" + text, "客服：" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "，", "、", " ", "预算1", "路1号，", "明天下午3点开会 "})
    void soAreManyTurns(String unit) {
        String text = unit.repeat(TURN / unit.length());
        read(Dialogue.of(Collections.nCopies(LENGTH / TURN, "客户：" + text).toArray(String[]::new)));
    }

    /** Lines are what addresses are looked for in. */
    @ParameterizedTest
    @ValueSource(strings = {"，", " ", "地址", "1", "省市路1号 ", "13812345678 ", "我们在"})
    void soAreManyLines(String unit) {
        String line = unit.repeat(390 / unit.length()) + "\n";
        read(Dialogue.said(line.repeat(LENGTH / line.length())));
    }

    private static void read(Dialogue dialogue) {
        assertTimeoutPreemptively(LIMIT, () -> BuiltInFields.all().forEach(field -> assertThat(dialogue.values(field)).isNotNull()));
    }
}
