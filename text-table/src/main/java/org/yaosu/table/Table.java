package org.yaosu.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/**
 * Rows in aligned columns, for terminals: a Chinese character is as wide as two Latin ones.
 *
 * @param rows the rows, all of the same number of cells
 * @param numbers whether all columns but the first hold numbers, which stand on the right of theirs
 */
public record Table(List<List<String>> rows, boolean numbers) {

    private static final String GAP = "  ";

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Of words. */
    public Table(List<List<String>> rows) {
        this(rows, false);
    }

    /** The rows as lines, none with blanks at its end. */
    public String text(String indent) {
        return lines().stream().map(line -> indent + line).collect(Collectors.joining(System.lineSeparator()));
    }

    /** The same, line by line. */
    public List<String> lines() {
        int[] widths = widths();
        return rows.stream().map(row -> IntStream.range(0, row.size())
                .mapToObj(column -> pad(row.get(column), widths[column], numbers && column > 0)).collect(Collectors.joining(GAP)).stripTrailing())
                .toList();
    }

    private int[] widths() {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        Arrays.setAll(widths, column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        return widths;
    }

    private static String pad(String text, int width, boolean right) {
        String blanks = " ".repeat(width - width(text));
        return right ? blanks + text : text + blanks;
    }

    /** How many columns a text takes. */
    public static int width(String text) {
        return text.codePoints().map(WCWidth::wcwidth).filter(width -> width > 0).sum();
    }
}
