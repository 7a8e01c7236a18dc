package org.yaosu.engine.privacy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders and what they stand for. None is given whose word and number the chat itself writes in some way, so that what
 * a model puts for one is never a word of the chat. For one thread.
 */
final class Placeholders {

    private static final String WORD = "(\\p{L}{1,20})\\s*([0-9０-９]{1,6})";
    private static final Pattern BRACKETED = Pattern.compile("[〔\\[【(（{<《]\\s*" + WORD + "\\s*[〕\\]】)）}>》]");
    private static final Pattern BARE = Pattern.compile("\\s*" + WORD + "\\s*");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final int LONGEST_WORD = 20;
    private static final String ANYTHING = "信息";

    private final String chat;
    private final Map<String, String> byValue = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, BitSet> taken = new HashMap<>();

    /** @param chat as {@link Folded} makes it */
    Placeholders(String chat) {
        this.chat = chat;
    }

    /** The placeholder of a value, always the same; the first kind that is told holds. */
    String of(String kind, String value) {
        return byValue.computeIfAbsent(value, one -> next(word(kind), one));
    }

    /** Lets a placeholder stand for one more value; it is restored as before. */
    void alias(String value, String placeholder) {
        byValue.putIfAbsent(value, placeholder);
    }

    private String next(String word, String value) {
        BitSet numbers = taken.computeIfAbsent(word, this::written);
        int number = numbers.nextClearBit(1);
        numbers.set(number);
        values.put(word + number, value);
        return "〔" + word + number + "〕";
    }

    /** The numbers that stand behind a word in the chat. */
    private BitSet written(String word) {
        BitSet numbers = new BitSet();
        Pattern.compile(Pattern.quote(Folded.of(word)) + "\\s*+([0-9]{1,6})(?![0-9])").matcher(chat).results()
                .forEach(match -> numbers.set(Integer.parseInt(match.group(1))));
        return numbers;
    }

    private static String word(String kind) {
        String letters = NO_LETTERS.matcher(kind).replaceAll("");
        return letters.isEmpty() ? ANYTHING : letters.substring(0, Math.min(letters.length(), LONGEST_WORD));
    }

    /** An answer with the values in their places; in whatever brackets, or alone without any. */
    String restore(String answer) {
        Matcher bare = BARE.matcher(answer);
        if (bare.matches() && value(bare.group(1), bare.group(2)) != null) {
            return value(bare.group(1), bare.group(2));
        }
        return BRACKETED.matcher(answer).replaceAll(match -> {
            String value = value(match.group(1), match.group(2));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    private String value(String word, String number) {
        return values.get(word + Integer.parseInt(number));
    }
}
