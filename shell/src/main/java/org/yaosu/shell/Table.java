package org.yaosu.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/**
 * Rows in aligned columns, for terminals: a Chinese character is as wide as two Latin ones.
 *
 * @param rows the rows, all of the same number of cells
 */
record Table(List<List<String>> rows) {

    private static final String GAP = "  ";

    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The rows as lines, none with blanks at its end. */
    String text(String indent) {
        int[] widths = widths();
        return rows.stream().map(row -> indent + IntStream.range(0, row.size())
                .mapToObj(column -> pad(row.get(column), widths[column])).collect(Collectors.joining(GAP)).stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private int[] widths() {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        Arrays.setAll(widths, column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        return widths;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - width(text));
    }

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(WCWidth::wcwidth).filter(width -> width > 0).sum();
    }
}
