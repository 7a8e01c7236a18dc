package org.yaosu.engine.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Values to look for, however their letters are written. For one thread. */
final class KnownValues {

    /** Shorter Latin words stand in too many others. */
    private static final int LONG_WORD = 4;

    private final Map<String, String> kinds = new HashMap<>();
    /** How long the values are that begin with a character, the longest first: a look at a place costs no more than that. */
    private final Map<Character, NavigableSet<Integer>> lengths = new HashMap<>();

    /** @param value as {@link Folded} makes it, not empty; the first kind that is told holds */
    void add(String value, String kind) {
        kinds.putIfAbsent(value, kind);
        lengths.computeIfAbsent(value.charAt(0), first -> new TreeSet<>(Comparator.reverseOrder())).add(value.length());
    }

    /** Whether a text is one of the values, as a whole. */
    boolean has(String folded) {
        return kinds.containsKey(folded);
    }

    /** Where values stand in a text as {@link Folded} makes it: of those that begin at one place the longest. */
    List<Mark> in(String folded) {
        List<Mark> found = new ArrayList<>();
        for (int at = 0; at < folded.length(); at++) {
            for (int length : lengths.getOrDefault(folded.charAt(at), Collections.emptyNavigableSet())) {
                int end = at + length;
                String kind = end <= folded.length() ? kinds.get(folded.substring(at, end)) : null;
                if (kind != null && standsFree(folded, at, end)) {
                    found.add(new Mark(at, end, kind));
                    break;
                }
            }
        }
        return found;
    }

    /** Whether a value is not just a part of another word or number. */
    private static boolean standsFree(String text, int start, int end) {
        if (start > 0 && text.charAt(start - 1) == '@') {
            return true;
        }
        if (text.substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit)) {
            return false; // somebody is called 😀, but not every 😀 is somebody
        }
        if (end - start == 1) {
            return !isWord(text, start - 1) && !isWord(text, end);
        }
        boolean name = text.substring(start, end).codePoints().filter(Character::isLetter).limit(2).count() == 2;
        boolean number = !name && (isDigit(text, start) && digitBefore(text, start) || isDigit(text, end - 1) && digitAfter(text, end));
        boolean word = end - start < LONG_WORD
                && (isLatin(text, start) && isLatin(text, start - 1) || isLatin(text, end - 1) && isLatin(text, end));
        return !number && !word;
    }

    private static boolean digitBefore(String text, int start) {
        return isDigit(text, start - 1) || start > 0 && text.charAt(start - 1) == '.' && isDigit(text, start - 2);
    }

    private static boolean digitAfter(String text, int end) {
        return isDigit(text, end) || end < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
