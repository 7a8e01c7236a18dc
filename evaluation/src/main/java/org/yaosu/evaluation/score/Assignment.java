package org.yaosu.evaluation.score;

import java.util.Arrays;

/**
 * The best one-to-one assignment, by the Hungarian method (Kuhn, Naval Research Logistics Quarterly 2, 1955) in its form
 * with shortest augmenting paths (Jonker and Volgenant, Computing 38, 1987): rows are added one after the other, each
 * along the cheapest path that frees a column for it; prices keep every reduced cost at 0 or above. Takes time in the
 * order of rows² x columns.
 */
final class Assignment {

    private static final int NONE = -1;

    private final double[][] gain;
    private final int columns;
    private final double[] rowPrice;
    private final double[] columnPrice;
    /** The row that has a column. */
    private final int[] owner;

    private Assignment(double[][] gain, int columns) {
        this.gain = gain;
        this.columns = columns;
        this.rowPrice = new double[gain.length];
        this.columnPrice = new double[columns];
        this.owner = new int[columns];
        Arrays.fill(owner, NONE);
    }

    /**
     * Assigns as many rows as there can be, so that the sum of gains is most.
     *
     * @param gain what a row and a column bring together; rows of equal length
     * @return the column of every row, or -1 for a row that is left over because there are fewer columns
     */
    static int[] best(double[][] gain) {
        int columns = gain.length == 0 ? 0 : gain[0].length;
        if (gain.length <= columns) {
            return inverse(new Assignment(gain, columns).owners(), gain.length);
        }
        return new Assignment(transposed(gain, columns), gain.length).owners();
    }

    private int[] owners() {
        for (int row = 0; row < gain.length; row++) {
            place(row);
        }
        return owner;
    }

    /** Finds the cheapest path from a row to a free column, then moves the owners along it. */
    private void place(int start) {
        double[] distance = new double[columns];
        int[] from = new int[columns];
        boolean[] settled = new boolean[columns];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int row = start;
        int column = NONE;
        double travelled = 0;
        do {
            int nearest = NONE;
            for (int j = 0; j < columns; j++) {
                if (settled[j]) {
                    continue;
                }
                double through = travelled - gain[row][j] - rowPrice[row] - columnPrice[j];
                if (through < distance[j]) {
                    distance[j] = through;
                    from[j] = row;
                }
                if (nearest == NONE || distance[j] < distance[nearest]) {
                    nearest = j;
                }
            }
            column = nearest;
            travelled = distance[column];
            settled[column] = true;
            row = owner[column];
        } while (row != NONE);
        reprice(start, settled, distance, travelled);
        augment(start, column, from);
    }

    private void reprice(int start, boolean[] settled, double[] distance, double travelled) {
        rowPrice[start] += travelled;
        for (int j = 0; j < columns; j++) {
            if (settled[j]) {
                double slack = travelled - distance[j];
                columnPrice[j] -= slack;
                if (owner[j] != NONE) {
                    rowPrice[owner[j]] += slack;
                }
            }
        }
    }

    private void augment(int start, int free, int[] from) {
        int column = free;
        while (true) {
            int row = from[column];
            int before = columnOf(row);
            owner[column] = row;
            if (row == start) {
                return;
            }
            column = before;
        }
    }

    private int columnOf(int row) {
        for (int j = 0; j < columns; j++) {
            if (owner[j] == row) {
                return j;
            }
        }
        return NONE;
    }

    private static int[] inverse(int[] owners, int rows) {
        int[] columns = new int[rows];
        for (int j = 0; j < owners.length; j++) {
            if (owners[j] != NONE) {
                columns[owners[j]] = j;
            }
        }
        return columns;
    }

    private static double[][] transposed(double[][] gain, int columns) {
        double[][] turned = new double[columns][gain.length];
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = gain[i][j];
            }
        }
        return turned;
    }
}
