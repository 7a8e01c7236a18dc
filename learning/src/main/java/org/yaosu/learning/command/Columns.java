package org.yaosu.learning.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows in aligned columns, for terminals: the first column to the left, the others, which are numbers, to the right.
 *
 * @param rows the rows, all of the same number of cells
 */
record Columns(List<List<String>> rows) {

    /** From here on characters are Chinese, or as wide as those. */
    private static final int WIDE = 0x2E80;
    private static final String GAP = "  ";

    String text() {
        int[] widths = IntStream.range(0, rows.get(0).size()).map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)).toArray();
        return rows.stream().map(row -> IntStream.range(0, widths.length).mapToObj(column -> {
            String blanks = " ".repeat(widths[column] - width(row.get(column)));
            return column == 0 ? row.get(column) + blanks : blanks + row.get(column);
        }).collect(Collectors.joining(GAP)).stripTrailing()).collect(Collectors.joining(System.lineSeparator()));
    }

    private static int width(String text) {
        return text.codePoints().map(character -> character >= WIDE ? 2 : 1).sum();
    }
}
