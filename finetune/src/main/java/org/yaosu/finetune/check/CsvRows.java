package org.yaosu.finetune.check;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yaosu.finetune.format.TestFile;

/**
 * Reads a test file as RFC 4180 has it, and tells where it is not kept to. Parsers at hand are lenient where it counts: they accept quotes
 * within a cell, and lose the line on which a quote was left open. For one thread.
 */
final class CsvRows {

    private static final int END = -1;

    private final Findings findings;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private PushbackReader input;
    private long line = 1;
    private long start = 1;

    CsvRows(Findings findings) {
        this.findings = findings;
    }

    /** @param reader buffered */
    void read(Reader reader, Consumer<Row> rows) throws IOException {
        input = new PushbackReader(reader);
        boolean header = true;
        while (record()) {
            if (header) {
                header();
            } else if (cells.equals(List.of(""))) {
                findings.add(Trouble.BLANK_LINE, start, "the line is blank");
            } else if (cells.size() != TestFile.COLUMNS.size()) {
                findings.add(Trouble.RAGGED_ROW, start, "the row has " + cells.size() + " cells, not " + TestFile.COLUMNS.size());
            } else {
                rows.accept(new Row(start, cells.get(0), cells.get(1)));
            }
            header = false;
        }
    }

    private void header() {
        if (!cells.equals(TestFile.COLUMNS)) {
            findings.add(Trouble.HEADER, start, "the header is not " + String.join(",", TestFile.COLUMNS));
        }
    }

    /** Reads the next record into the cells; false at the end. */
    private boolean record() throws IOException {
        cells.clear();
        start = line;
        int next = input.read();
        if (next == END) {
            return false;
        }
        input.unread(next);
        boolean more = true;
        while (more) {
            cell.setLength(0);
            next = input.read();
            more = (next == '"' ? quoted() : plain(next)) == ',';
            cells.add(cell.toString());
        }
        return true;
    }

    /** A cell without quotes; returns what ended it. */
    private int plain(int first) throws IOException {
        boolean told = false;
        int next = first;
        while (next != ',' && next != END && next != '\n' && next != '\r') {
            if (next == '"' && !told) {
                told = true;
                findings.add(Trouble.QUOTING, line, "a quote within a cell that does not stand in quotes");
            }
            append(next);
            next = input.read();
        }
        return ended(next);
    }

    /** A cell in quotes, behind the first of them; returns what ended it. */
    private int quoted() throws IOException {
        long opened = line;
        while (true) {
            int next = input.read();
            if (next == END) {
                findings.add(Trouble.QUOTING, opened, "the quote that is opened here is never closed");
                return END;
            }
            if (next == '"') {
                next = input.read();
                if (next != '"') {
                    return behindQuotes(next);
                }
            }
            line += next == '\n' ? 1 : 0;
            append(next);
        }
    }

    private int behindQuotes(int next) throws IOException {
        if (next == ',' || next == END || next == '\n' || next == '\r') {
            return ended(next);
        }
        findings.add(Trouble.QUOTING, line, "more text behind a cell in quotes");
        return plainBehind(next);
    }

    private int plainBehind(int first) throws IOException {
        int next = first;
        while (next != ',' && next != END && next != '\n' && next != '\r') {
            append(next);
            next = input.read();
        }
        return ended(next);
    }

    /** Takes both characters of a line's end. */
    private int ended(int by) throws IOException {
        if (by == '\r') {
            int next = input.read();
            if (next != '\n' && next != END) {
                input.unread(next);
            }
        }
        line += by == '\n' || by == '\r' ? 1 : 0;
        return by;
    }

    private void append(int next) {
        if (cell.length() < Lines.MOST) {
            cell.append((char) next);
        }
    }
}
