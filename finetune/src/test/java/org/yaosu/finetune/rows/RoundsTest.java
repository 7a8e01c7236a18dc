package org.yaosu.finetune.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.tuning.TuningRow;
import org.yaosu.api.tuning.TuningSink;

class RoundsTest {

    private static List<TuningRow> rows(int number) {
        return IntStream.range(0, number).mapToObj(i -> new TuningRow("", "input " + i, "[]")).toList();
    }

    @Test
    void rowsAreRepeatedInWholeRounds() throws IOException {
        List<TuningRow> written = written(Rounds.of(rows(129), 1500, 90_000_000, 1));

        assertThat(written).hasSize(1548);
        assertThat(written.subList(129, 258)).containsExactlyInAnyOrderElementsOf(rows(129));
    }

    @Test
    void everyRoundHasItsOrder() throws IOException {
        List<TuningRow> written = written(Rounds.of(rows(129), 1500, 90_000_000, 1));

        assertThat(written.subList(0, 129)).isNotEqualTo(rows(129)).isNotEqualTo(written.subList(129, 258));
    }

    @Test
    void theSameSeedGivesTheSameOrder() throws IOException {
        assertThat(written(Rounds.of(rows(20), 100, 1000, 5))).isEqualTo(written(Rounds.of(rows(20), 100, 1000, 5)))
                .isNotEqualTo(written(Rounds.of(rows(20), 100, 1000, 6)));
    }

    @Test
    void enoughRowsAreNotRepeated() {
        assertThat(Rounds.of(rows(1500), 1500, 90_000_000, 1).number()).isEqualTo(1);
    }

    @Test
    void moreThanAFileMayHaveAreRefused() {
        assertThatThrownBy(() -> Rounds.of(rows(30), 100, 110, 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("30 rows in 4 rounds");
    }

    private static List<TuningRow> written(Rounds rounds) throws IOException {
        List<TuningRow> written = new ArrayList<>();
        rounds.writeTo(new TuningSink() {
            @Override
            public void write(TuningRow row) {
                written.add(row);
            }

            @Override
            public void end() {
                // nothing to complete
            }

            @Override
            public void close() {
                // nothing to release
            }
        });
        return written;
    }
}
