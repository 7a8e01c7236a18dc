package org.yaosu.dialogue.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text without blanks into words and signs. Takes time that grows with the length only. Immutable. */
final class Cutter {

    /** What words are sought in; all else is taken sign by sign, signs being what a reader takes for one, such as a flag. */
    private static final Pattern BLOCK = Pattern.compile("[\\u4e00-\\u9fd5a-zA-Z0-9+#&._%-]+|\\X");

    /** Within it: Latin words and numbers, also such as 7.3 and 50%, and the signs between them. */
    private static final Pattern LATIN = Pattern.compile("[a-zA-Z0-9]+(?:\\.[0-9]+)?%?|[^a-zA-Z0-9]+");

    private final Lexicon lexicon;
    private final CharacterModel characters;

    Cutter(Lexicon lexicon, CharacterModel characters) {
        this.lexicon = lexicon;
        this.characters = characters;
    }

    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (known(block.group().charAt(0))) {
                words(block.group(), words);
            } else {
                words.add(block.group());
            }
        }
        return words;
    }

    private static boolean known(char character) {
        return CharacterModel.covers(character) || character < 0x80 && (Character.isLetterOrDigit(character) || "+#&._%-".indexOf(character) >= 0);
    }

    private void words(String block, List<String> words) {
        int[] ends = ends(block);
        int single = 0;
        int at = 0;
        while (at < block.length()) {
            if (ends[at] > at + 1) {
                rest(block, single, at, words);
                words.add(block.substring(at, ends[at]));
                single = ends[at];
            }
            at = ends[at];
        }
        rest(block, single, at, words);
    }

    /** Where the word that starts at a place ends, on the most probable way from there to the end. */
    private int[] ends(String block) {
        int[] ends = new int[block.length()];
        double[] scores = new double[block.length() + 1];
        for (int from = block.length() - 1; from >= 0; from--) {
            double best = Double.NEGATIVE_INFINITY;
            long hash = Lexicon.EMPTY;
            for (int to = from; to < block.length(); to++) {
                hash = Lexicon.extend(hash, block.charAt(to));
                float found = lexicon.find(hash);
                if (Float.isNaN(found)) {
                    break;
                }
                if (found != Lexicon.PREFIX && found + scores[to + 1] >= best) {
                    best = found + scores[to + 1];
                    ends[from] = to + 1;
                }
            }
            if (ends[from] == 0) {
                best = lexicon.unknown() + scores[from + 1];
                ends[from] = from + 1;
            }
            scores[from] = best;
        }
        return ends;
    }

    /** A run of single characters; they make words that the dictionary does not have, unless it has their whole. */
    private void rest(String block, int from, int to, List<String> words) {
        if (to - from == 1 || to - from > 1 && has(block, from, to)) {
            for (int at = from; at < to; at++) {
                words.add(block.substring(at, at + 1));
            }
            return;
        }
        int at = from;
        while (at < to) {
            int end = at + 1;
            boolean chinese = CharacterModel.covers(block.charAt(at));
            while (end < to && CharacterModel.covers(block.charAt(end)) == chinese) {
                end++;
            }
            if (chinese) {
                characters.words(block, at, end, (start, stop) -> words.add(block.substring(start, stop)));
            } else {
                LATIN.matcher(block).region(at, end).results().map(MatchResult::group).forEach(words::add);
            }
            at = end;
        }
    }

    private boolean has(String block, int from, int to) {
        long hash = Lexicon.EMPTY;
        for (int at = from; at < to; at++) {
            hash = Lexicon.extend(hash, block.charAt(at));
            if (Float.isNaN(lexicon.find(hash))) {
                return false;
            }
        }
        return lexicon.find(hash) != Lexicon.PREFIX;
    }
}
