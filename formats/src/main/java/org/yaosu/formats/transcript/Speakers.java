package org.yaosu.formats.transcript;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The first pass over a chat: gathers evidence for every label, then decides which ones name speakers. */
final class Speakers {

    /**
     * Where a chat was pasted from an online sheet, the text runs into the attributes of its cell, which hold the whole
     * chat again, partly under other names. Counting these copies would make every heading recur.
     */
    private static final String SHEET_TAIL = " data-online-sheet-link=";

    private final String source;
    private final Lines lines;
    private final Quotes quotes;
    private final int end;
    private final Map<String, Evidence> labels = new HashMap<>();
    private final BitSet hashes = new BitSet();
    private int wideLines;
    private int narrowLines;

    Speakers(String source, Lines lines, Quotes quotes) {
        this.source = source;
        this.lines = lines;
        this.quotes = quotes;
        int tail = source.indexOf(SHEET_TAIL);
        this.end = tail < 0 ? source.length() : tail;
        gatherLines();
        gatherOpening();
        gatherNeighbours();
        gatherMentions();
        gatherQuotedNames();
    }

    Set<String> names() {
        boolean busy = labels.values().stream().anyMatch(Evidence::established);
        boolean narrowStyle = narrowLines > wideLines;
        Set<String> names = new HashSet<>();
        labels.forEach((name, evidence) -> {
            if (evidence.isSpeaker(narrowStyle, busy)) {
                names.add(name);
            }
        });
        return names;
    }

    /** The evidence of the label that starts this line; null where there is none. */
    private Evidence evidenceOf(int line) {
        Label label = labelOf(line);
        return label == null ? null : labels.get(label.name(source));
    }

    private Label labelOf(int line) {
        return quotes.covers(line) ? null : Label.at(source, lines.start(line), Math.min(lines.end(line), end));
    }

    private boolean counts(int line) {
        return line < lines.count() && lines.start(line) < end;
    }

    private void gatherLines() {
        for (int line = 0; counts(line); line++) {
            Label label = labelOf(line);
            if (label == null) {
                continue;
            }
            if (label.wide()) {
                wideLines++;
            } else {
                narrowLines++;
            }
            int lineEnd = Math.min(lines.end(line), end);
            String name = label.name(source);
            hashes.set(slot(name.hashCode()));
            labels.computeIfAbsent(name, Evidence::new).use(label.wide(), Said.of(source, label.text(), lineEnd),
                    hash(label.text(), lineEnd), line > 0 && isBlank(line - 1));
        }
    }

    private void gatherOpening() {
        Evidence first = counts(0) ? evidenceOf(0) : null;
        if (first != null) {
            first.opensChat();
        }
    }

    private void gatherNeighbours() {
        Evidence previous = null;
        boolean previousListed = false;
        for (int line = 0; counts(line); line++) {
            Evidence current = evidenceOf(line);
            boolean currentListed = false;
            if (previous != null && current == previous) {
                current.repeatedAtOnce();
            } else if (previous != null && current != null && previous.rare() && current.rare()) {
                currentListed = true;
                current.besideRareOne();
                if (!previousListed) {
                    previous.besideRareOne();
                }
            }
            previous = current;
            previousListed = currentListed;
        }
    }

    /** Looks for names behind every {@code @}; each character is looked at once. */
    private void gatherMentions() {
        for (int at = source.indexOf('@'); at >= 0 && at < end; at = source.indexOf('@', at + 1)) {
            Evidence longest = null;
            int hash = 0;
            int limit = Math.min(end, at + 1 + Label.LONGEST);
            for (int i = at + 1; i < limit && source.charAt(i) != '\n' && source.charAt(i) != '@'; i++) {
                hash = 31 * hash + source.charAt(i);
                if (hashes.get(slot(hash))) {
                    Evidence found = labels.get(source.substring(at + 1, i + 1));
                    longest = found == null ? longest : found;
                }
            }
            if (longest != null) {
                longest.mentioned();
            }
        }
    }

    /** The first line of a quoted message is the name of who wrote it. */
    private void gatherQuotedNames() {
        for (int line = 1; counts(line); line++) {
            if (quotes.covers(line) && !quotes.covers(line - 1)) {
                int from = lines.start(line);
                int to = Text.dropBlanks(source, from, Math.min(lines.end(line), end));
                while (from < to && "\"“「".indexOf(source.charAt(from)) >= 0) {
                    from++;
                }
                if (from < to && "：:".indexOf(source.charAt(to - 1)) >= 0 && to - from <= Label.LONGEST) {
                    Evidence evidence = labels.get(source.substring(from, to - 1));
                    if (evidence != null) {
                        evidence.quoted();
                    }
                }
            }
        }
    }

    private boolean isBlank(int line) {
        return Text.skipBlanks(source, lines.start(line), lines.end(line)) == lines.end(line);
    }

    private int hash(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source.charAt(i);
        }
        return hash;
    }

    /** Sixteen bits of a hash: enough to spare nearly all look-ups, small enough for any number of names. */
    private static int slot(int hash) {
        return (hash ^ hash >>> 16) & 0xffff;
    }
}
