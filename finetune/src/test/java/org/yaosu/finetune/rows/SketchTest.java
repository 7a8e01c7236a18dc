package org.yaosu.finetune.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {

    /** Three standard errors of 128 values. */
    private static final double ERROR = 0.13;

    private static String text(int seed, int length) {
        return new Random(seed).ints(length, 0x4E00, 0x9000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void theLikenessIsTheShareOfShinglesInCommon() {
        String both = text(1, 1000);

        assertThat(Sketch.of(both + text(2, 500)).likeness(Sketch.of(both + text(3, 500)))).isCloseTo(0.5, within(ERROR));
        assertThat(Sketch.of(both).likeness(Sketch.of(both))).isEqualTo(1);
        assertThat(Sketch.of(text(4, 1000)).likeness(Sketch.of(text(5, 1000)))).isLessThan(0.05);
    }

    @Test
    void blanksDoNotCount() {
        assertThat(Sketch.of("甲 乙\n丙丁戊己庚").likeness(Sketch.of("甲乙丙丁戊己庚"))).isEqualTo(1);
    }

    @Test
    void shortTextsAreLikeThemselvesAlone() {
        assertThat(Sketch.of("a").isLike(Sketch.of("a"))).isTrue();
        assertThat(Sketch.of("a").isLike(Sketch.of("b"))).isFalse();
        assertThat(Sketch.of("").isLike(Sketch.of("b"))).isFalse();
    }

    @Test
    void whatIsLikeIsFound() {
        Alike alike = new Alike();
        for (int i = 0; i < 50; i++) {
            alike.add(Sketch.of(text(i, 300)));
        }

        assertThat(alike.first(Sketch.of(text(17, 300) + "more"))).hasValue(17);
        assertThat(alike.first(Sketch.of(text(99, 300)))).isEmpty();
    }
}
