package org.yaosu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void theBestRowDoesNotTakeWhatIsWorthMoreToAnother() {
        assertThat(Assignment.best(new double[][] {{10, 9}, {9, 1}})).containsExactly(1, 0);
    }

    @Test
    void withMoreRowsThanColumnsTheLeastUsefulIsLeftOver() {
        assertThat(Assignment.best(new double[][] {{5}, {7}, {6}})).containsExactly(-1, 0, -1);
    }

    @Test
    void nothingIsAssignedToNothing() {
        assertThat(Assignment.best(new double[0][0])).isEmpty();
        assertThat(Assignment.best(new double[3][0])).containsExactly(-1, -1, -1);
    }

    @Test
    void noPermutationBringsMore() {
        Random random = new Random(20);
        for (int trial = 0; trial < 3_000; trial++) {
            double[][] gain = new double[random.nextInt(6)][1 + random.nextInt(6)];
            for (double[] row : gain) {
                Arrays.setAll(row, j -> trialGain(random));
            }
            int[] columns = Assignment.best(gain);
            assertThat(sum(gain, columns)).as(Arrays.deepToString(gain)).isCloseTo(brute(gain, 0, 0), within(1e-9));
            int[] used = Arrays.stream(columns).filter(column -> column >= 0).toArray();
            assertThat(used).doesNotHaveDuplicates();
            assertThat(used.length).isEqualTo(Math.min(gain.length, gain.length == 0 ? 0 : gain[0].length));
        }
    }

    /** Often whole and small, so that there are ties. */
    private static double trialGain(Random random) {
        return random.nextBoolean() ? random.nextInt(4) : 36 * random.nextDouble();
    }

    private static double sum(double[][] gain, int[] columns) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += columns[i] < 0 ? 0 : gain[i][columns[i]];
        }
        return sum;
    }

    private static double brute(double[][] gain, int row, int used) {
        if (row == gain.length) {
            return 0;
        }
        double best = brute(gain, row + 1, used);
        for (int j = 0; j < gain[row].length; j++) {
            if ((used & 1 << j) == 0) {
                best = Math.max(best, gain[row][j] + brute(gain, row + 1, used | 1 << j));
            }
        }
        return best;
    }
}
