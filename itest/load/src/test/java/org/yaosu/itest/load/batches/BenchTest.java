package org.yaosu.itest.load.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.itest.load.service.Service;

class BenchTest {

    private static final Cell CELL = new Cell(Duration.ofMillis(10), 4);

    static Stream<Arguments> contenders() {
        return Stream.of(new Yaosu(Path.of("").toAbsolutePath().resolve("../..").normalize()), new Plain(true), new Plain(false)).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void everyContenderExtractsAllChatsWithinTheLimit(Contender contender) throws Exception {
        try (Service service = Service.start(CELL.latency(), CELL.limit())) {
            Measured measured = Bench.run(contender, CELL, service, 12, null);

            assertThat(measured.served().answered()).isEqualTo(12);
            assertThat(measured.served().refused()).isZero();
        }
    }
}
