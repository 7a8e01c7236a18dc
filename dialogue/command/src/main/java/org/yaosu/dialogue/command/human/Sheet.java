package org.yaosu.dialogue.command.human;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaosu.dialogue.command.human.Cells.Row;

/**
 * A table whose first row names the columns.
 *
 * @param file where it stands, for errors
 * @param header the first row
 * @param rows the others
 */
record Sheet(Path file, Row header, List<Row> rows) {

    private static final BigDecimal MOST = BigDecimal.valueOf(2);
    /** BigDecimal would take exponents of any size too. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,30})?|\\.\\d{1,30})");

    Sheet {
        rows = List.copyOf(rows);
    }

    /** @throws IOException if there is no row, or one has more cells than the header */
    static Sheet read(Path file) throws IOException {
        List<Row> rows = Cells.read(file);
        Row header = rows.get(0);
        if (rows.size() == 1) {
            throw new IOException(file + " has a header and no ratings below");
        }
        for (Row row : rows) {
            if (row.cells().size() > header.cells().size()) {
                throw new IOException(row.place() + ": it has " + row.cells().size() + " cells and the header " + header.cells().size());
            }
        }
        return new Sheet(file, header, rows.subList(1, rows.size()));
    }

    /** @throws IOException if there is a column that is none of these, or one of them twice */
    void check(List<Set<String>> columns) throws IOException {
        Set<Set<String>> seen = new HashSet<>();
        for (String name : header.cells()) {
            Optional<Set<String>> column = columns.stream().filter(names -> names.contains(name)).findFirst();
            if (column.isEmpty()) {
                throw new IOException(header.place() + ": the column '" + name + "' is unknown; known are "
                        + columns.stream().map(Sheet::words).collect(Collectors.joining(", ")));
            }
            if (!seen.add(column.get())) {
                throw new IOException(header.place() + ": there are two columns " + words(column.get()));
            }
        }
    }

    Optional<Integer> column(Set<String> names) {
        return header.cells().stream().filter(names::contains).findFirst().map(header.cells()::indexOf);
    }

    int needed(Set<String> names) throws IOException {
        return column(names).orElseThrow(() -> new IOException(header.place() + ": there is no column " + words(names) + "; the first line is to name the columns"));
    }

    private static String words(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" or "));
    }

    /** What stands in a cell; empty where the row is too short for it. */
    static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    static String name(Row row, int column) throws IOException {
        String name = cell(row, column);
        if (name.isEmpty()) {
            throw new IOException(row.place() + ": it names no team");
        }
        return name;
    }

    /** @throws IOException if it is no number; {@code what} is what it is of */
    static BigDecimal number(Row row, int column, String what) throws IOException {
        String text = cell(row, column);
        if (!NUMBER.matcher(text).matches()) {
            throw new IOException(row.place() + ": " + what + " is " + (text.isEmpty() ? "empty" : "'" + text + "', which is no number"));
        }
        return new BigDecimal(text);
    }

    /** @throws IOException also if it is not from 0 to 2 */
    static BigDecimal rating(Row row, int column, String what) throws IOException {
        BigDecimal rating = number(row, column, what);
        if (rating.signum() < 0 || rating.compareTo(MOST) > 0) {
            throw new IOException(row.place() + ": " + what + " is " + rating.toPlainString() + "; a rating is from 0 to 2");
        }
        return rating;
    }
}
