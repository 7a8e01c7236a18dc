package org.yaosu.finetune.check;

import org.yaosu.finetune.format.TestFile;

/** Looks at rows one by one, and remembers their inputs as digests. For one thread. */
final class RowCheck {

    private final FileKind kind;
    private final int characters;
    private final RecordCheck records;
    private final Findings findings;
    private final Digest digest = new Digest();
    private final Seen seen = new Seen();
    private final PersonalData personal = new PersonalData();
    private long rows;
    private long repeated;
    private long firstRepeated;
    private int longest;

    /** @param characters the most that a row may have */
    RowCheck(FileKind kind, int characters, RecordCheck records, Findings findings) {
        this.kind = kind;
        this.characters = characters;
        this.records = records;
        this.findings = findings;
    }

    /** Looks at a row; returns whether its input is a new one. */
    boolean look(Row row) {
        rows++;
        int length = row.input().length() + row.output().length();
        longest = Math.max(longest, length);
        if (row.input().isBlank()) {
            findings.add(Trouble.EMPTY_INPUT, row.line(), "the input is empty");
        }
        if (length > characters) {
            findings.add(Trouble.TOO_LONG, row.line(), "input and " + answer() + " have " + length + " characters, of which the platform takes " + characters);
        }
        boolean fresh = note(row);
        // what is repeated was looked at before
        if (fresh && !(kind == FileKind.TEST && row.output().equals(TestFile.UNKNOWN))) {
            records.check(row.line(), answer(), row.output());
        }
        personal.look(row);
        return fresh;
    }

    private boolean note(Row row) {
        long input = digest.of(row.input());
        long output = digest.of(row.output());
        long before = seen.add(input, output, row.line());
        if (before == Seen.NEVER) {
            return true;
        }
        if (seen.output(input) != output) {
            findings.add(Trouble.CONTRADICTION, row.line(), "it has the input of line " + before + " and another " + answer());
            return true;
        }
        firstRepeated = repeated++ == 0 ? row.line() : firstRepeated;
        return false;
    }

    private String answer() {
        return kind == FileKind.TRAINING ? "output" : "target";
    }

    /** Tells what shows at the end only. */
    void end(long fewest, long most) {
        if (repeated > 0) {
            findings.add(kind == FileKind.TRAINING ? Trouble.REPEATED_TRAINING : Trouble.REPEATED_TEST, firstRepeated,
                    repeated + " of " + rows + " rows repeat one before; " + seen.size() + " are different");
        }
        if (rows > 0 && kind == FileKind.TRAINING && rows < fewest) {
            findings.add(Trouble.TOO_FEW_ROWS, 0, rows + " rows, of which the platform needs " + fewest);
        }
        if (rows > most) {
            findings.add(Trouble.TOO_MANY_ROWS, 0, rows + " rows, of which the platform takes " + most);
        }
        personal.tell(findings);
    }

    long rows() {
        return rows;
    }

    int inputs() {
        return seen.size();
    }

    int longest() {
        return longest;
    }
}
