package org.yaosu.itest.load.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CellTest {

    private final Cell cell = new Cell(Duration.ofMillis(300), 16);

    @Test
    void theCeilingIsAllCallsAllTheTime() {
        assertThat(new Cell(Duration.ofMillis(50), 2).ceiling()).isEqualTo(40);
    }

    @Test
    void noCallIsLeftWaitingAloneAtTheEnd() {
        assertThat(cell.chats(Duration.ofSeconds(10), 16) % 16).isZero();
    }

    @Test
    void evenTheShortestTimeHasARound() {
        assertThat(cell.chats(Duration.ZERO, 16)).isEqualTo(16);
    }
}
