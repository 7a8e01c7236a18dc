package org.yaosu.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private final BodyMemory memory = new BodyMemory(10);

    @Test
    void bodiesTakeNoMoreThanThereIsTogether() {
        assertThat(memory.share().take(6)).isTrue();
        BodyMemory.Share other = memory.share();
        assertThat(other.take(5)).isFalse();
        assertThat(other.take(4)).isTrue();
    }

    @Test
    void whatOneTookIsThereForOthersWhenItHasEnded() {
        BodyMemory.Share first = memory.share();
        first.take(10);

        first.close();
        first.close();

        assertThat(memory.share().take(10)).isTrue();
        assertThat(memory.share().take(1)).isFalse();
    }

    @Test
    void whatHasEndedTakesNothingMore() {
        BodyMemory.Share first = memory.share();
        first.close();

        assertThat(first.take(1)).isFalse();
        assertThat(memory.share().take(10)).isTrue();
    }
}
