package org.yaosu.evaluation.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/**
 * Rows for terminals, in which a Chinese character is as wide as two Latin ones: the first column on the left, numbers
 * on the right of theirs.
 *
 * @param rows the rows, all of the same number of cells
 */
record Table(List<List<String>> rows) {

    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The rows as lines. */
    List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        Arrays.setAll(widths, column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        return rows.stream().map(row -> IntStream.range(0, row.size())
                .mapToObj(column -> pad(row.get(column), widths[column], column == 0)).collect(Collectors.joining("  "))).toList();
    }

    private static String pad(String text, int width, boolean left) {
        String blanks = " ".repeat(width - width(text));
        return left ? text + blanks : blanks + text;
    }

    static int width(String text) {
        return text.codePoints().map(WCWidth::wcwidth).filter(width -> width > 0).sum();
    }
}
