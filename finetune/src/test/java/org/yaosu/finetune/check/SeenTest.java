package org.yaosu.finetune.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTest {

    private static final int MANY = 100_000;

    @Test
    void everythingIsFoundAgainHoweverMuchThereIs() {
        Seen seen = new Seen();
        for (int i = 1; i <= MANY; i++) {
            assertThat(seen.add(i * 0x10001L << 20, i * 3L, i)).isEqualTo(Seen.NEVER);
        }

        assertThat(seen.size()).isEqualTo(MANY);
        for (int i = 1; i <= MANY; i++) {
            assertThat(seen.add(i * 0x10001L << 20, 0, MANY + i)).isEqualTo(i);
            assertThat(seen.output(i * 0x10001L << 20)).isEqualTo(i * 3L);
        }
        assertThat(seen.line(1)).isEqualTo(Seen.NEVER);
    }
}
