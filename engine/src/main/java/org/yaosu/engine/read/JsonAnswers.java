package org.yaosu.engine.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the records of all JSON in a reply. */
final class JsonAnswers {

    /** How often a bracket that led nowhere is looked into for another one. */
    private static final int RETRIES = 16;
    private static final int DEEPEST_ESCAPE = 3;

    private final Keys keys;
    private final Repairs repairs = new Repairs();
    private final Set<Map<String, List<String>>> records = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    /** Keys of JSON without a record. */
    private final Set<String> strangers = new LinkedHashSet<>();
    private final boolean lastOnly;
    /** Whether all records so far show the shape of an answer and say nothing. */
    private boolean onlySkeletons = true;
    private boolean partial;
    private boolean bracketSeen;
    private boolean keySeen;

    /** @param lastOnly whether JSON is a draft where more JSON follows */
    JsonAnswers(Keys keys, boolean lastOnly) {
        this.keys = keys;
        this.lastOnly = lastOnly;
    }

    void read(String text) {
        read(text, 0);
    }

    private void read(String text, int level) {
        Source source = new Source(text, keys);
        Candidates candidates = new Candidates(text, source);
        int retries = RETRIES;
        int end = 0;
        for (int start = candidates.next(0); start >= 0; start = candidates.next(end)) {
            bracketSeen = true;
            if (level < DEEPEST_ESCAPE && candidates.isEscaped(start)) {
                repairs.add("read JSON that was written as a text");
                read(Escapes.unescape(text.substring(start)), level + 1);
                return;
            }
            Repairs mended = new Repairs();
            LenientParser parser = new LenientParser(source, mended);
            Json json = candidates.isKey(start) ? parser.members(start) : parser.bracket(start);
            Records found = new Records(keys, mended);
            boolean read = take(found.in(json), found, parser.partial(), mended);
            end = read || retries-- <= 0 ? Math.max(parser.end(), start + 1) : start + 1;
        }
    }

    private boolean take(List<Map<String, List<String>>> found, Records from, boolean broken, Repairs mended) {
        keySeen |= from.keySeen();
        if (found.isEmpty()) {
            partial |= broken && from.keySeen();
            strangers.addAll(from.unknown());
            return from.keySeen();
        }
        if (lastOnly) {
            records.clear();
            onlySkeletons = true;
        }
        boolean skeleton = found.stream().allMatch(JsonAnswers::isEmpty);
        if (!skeleton && onlySkeletons) {
            records.clear();
            onlySkeletons = false;
        }
        if (!skeleton || onlySkeletons) {
            records.addAll(found);
        }
        repairs.addAll(mended);
        unknown.addAll(from.unknown());
        partial |= broken;
        return true;
    }

    private static boolean isEmpty(Map<String, List<String>> record) {
        return record.values().stream().allMatch(List::isEmpty);
    }

    List<Map<String, List<String>>> records() {
        return new ArrayList<>(records);
    }

    /** Keys that are none of the form's: of the records, or of all there is where there is no record. */
    Set<String> unknown() {
        return records.isEmpty() ? strangers : unknown;
    }

    Repairs repairs() {
        return repairs;
    }

    boolean partial() {
        return partial;
    }

    /** Whether anything looked like JSON. */
    boolean bracketSeen() {
        return bracketSeen;
    }

    /** Whether a key of the form occurred, be it without a value. */
    boolean keySeen() {
        return keySeen;
    }
}
