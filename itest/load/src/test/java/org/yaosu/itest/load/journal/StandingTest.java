package org.yaosu.itest.load.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void aLineOfProgressTellsWhatIsNew() {
        assertThat(Standing.of("{\"event\":\"progress\",\"run\":1,\"chats\":12,\"kept\":10,\"seconds\":1.5}")).hasValueSatisfying(now -> {
            assertThat(now.fresh()).isEqualTo(2);
            assertThat(now.seconds()).isEqualTo(1.5);
        });
    }

    @Test
    void otherLinesTellNothing() {
        assertThat(Standing.of("{\"event\":\"end\"}")).isEmpty();
        assertThat(Standing.of("yaosu: {")).isEmpty();
    }

    @Test
    void theHeapIsTheOneBehindTheLastCollection() {
        assertThat(CollectionLog.heap(List.of("[1.0s][info][gc] GC(0) Pause Young (Allocation Failure) 60M->20M(247M) 1.0ms",
                "[2.0s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 88M->15M(247M) 9.0ms"))).isEqualTo(15);
    }
}
