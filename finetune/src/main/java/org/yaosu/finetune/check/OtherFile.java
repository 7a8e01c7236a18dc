package org.yaosu.finetune.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.yaosu.finetune.rows.Alike;
import org.yaosu.finetune.rows.Sketch;

/** The inputs of a file that another one must have none of. For one thread. */
final class OtherFile {

    /** Inputs of each file that are looked at for their likeness, which takes 4 kB each, and a millisecond; beyond, only the same ones are found. */
    static final int MOST = 20_000;

    private final String name;
    private final Digest digest = new Digest();
    private final Seen seen = new Seen();
    private final Alike alike = new Alike();
    private final List<Long> lines = new ArrayList<>();
    private long compared;

    OtherFile(String name) {
        this.name = name;
    }

    /** Takes note of one of its rows. */
    void add(Row row) {
        if (seen.add(digest.of(row.input()), 0, row.line()) == Seen.NEVER && alike.size() < MOST) {
            alike.add(Sketch.of(row.input()));
            lines.add(row.line());
        }
    }

    boolean isEmpty() {
        return seen.size() == 0;
    }

    /** Tells of an input of the file that is looked through, where it or one like it is here. */
    void compare(Row row, Findings findings) {
        long line = seen.line(digest.of(row.input()));
        if (line != Seen.NEVER) {
            findings.add(Trouble.LEAK, row.line(), "the same input stands on line " + line + " of " + name);
            return;
        }
        if (++compared <= MOST) {
            OptionalInt like = alike.first(Sketch.of(row.input()));
            like.ifPresent(number -> findings.add(Trouble.LEAK, row.line(),
                    String.format(Locale.ROOT, "a near-duplicate of its input stands on line %d of %s", lines.get(number), name)));
        }
    }

    /** Tells whether everything was compared. */
    void tell(Findings findings) {
        if (seen.size() > MOST || compared > MOST) {
            findings.add(Trouble.COMPARED_IN_PART, 0, "near-duplicates were looked for among the first " + MOST + " inputs of each file; same inputs among all");
        }
    }
}
