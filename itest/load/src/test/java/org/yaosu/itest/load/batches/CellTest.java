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
    void noCallIsLeftWaitingAloneInTheMiddleOrAtTheEnd() {
        assertThat(cell.chats(Duration.ofSeconds(10), 16, 0) / 2 % 16).isZero();
    }

    @Test
    void evenTheShortestTimeHasARoundForEachHalf() {
        assertThat(cell.chats(Duration.ZERO, 16, 0)).isEqualTo(32);
    }

    @Test
    void aSlowServiceIsMeasuredForLonger() {
        assertThat(new Cell(Duration.ofSeconds(1), 2).chats(Duration.ofSeconds(10), 2, 120)).isEqualTo(120);
    }
}
