package org.yaosu.engine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that may be somebody's: seven digits or more, however they are grouped, such as those of phones, of identity
 * and bank cards. In doubt a number is somebody's; only what is clearly a day, an hour or an amount of money is not.
 */
final class Numbers {

    static final String KIND = "号码";

    private static final int FEWEST_DIGITS = 7;
    /** An identity card's digits before its check sign, which may be an X. */
    private static final int IDENTITY = 17;
    private static final String SEPARATORS = " -./,:()_*·~";
    private static final int MOST_SEPARATORS = 4;
    private static final String BETWEEN = "[ \\-./,:()_*·~]{0," + MOST_SEPARATORS + "}";
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9])(?:86" + BETWEEN + ")?1[3-9][0-9]" + BETWEEN + "[0-9]{4}" + BETWEEN + "[0-9]{4}(?![0-9])");

    private static final String AMOUNT = "(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3}|[1-9][0-9]{0,8})(?:\\.[0-9]{1,2})?(?![0-9])";
    private static final String AMOUNTS = AMOUNT + "(?: ?[-~] ?" + AMOUNT + ")?";
    /** Numbers of nobody's, as far as their looks and one sign around them tell. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(?<![0-9])(?:(?:19|20)[0-9]{2}([-./])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12][0-9]|3[01])"
            + "|(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?)(?![0-9])"
            + "|(?<![0-9])(?<![0-9][ \\-./,:()_*·~]{1," + MOST_SEPARATORS + "})(?:[¥$] ?" + AMOUNTS
            + "|" + AMOUNTS + " ?(?:元(?!旦)|[万亿块]|美[元金]|人民币|rmb|usd))");
    /** Signs around a number that {@link #HARMLESS} looks at. */
    private static final int AROUND = 3;

    /** How digits are spelled; written so to get past filters. */
    private static final String SPELLED = "〇零一二三四五六七八九";
    private static final char ONE_ON_THE_PHONE = '幺';

    private final String text;
    private final List<Mark> found = new ArrayList<>();

    private Numbers(String text) {
        this.text = text;
    }

    /** Every number in a text as {@link Folded} makes it, spelled ones too; none overlap. */
    static List<Mark> in(String folded) {
        List<Mark> found = new Numbers(folded).scan();
        found.addAll(new Numbers(spelled(folded)).scan());
        return found;
    }

    /** Spelled digits as digits, and nothing else as digits. */
    private static String spelled(String folded) {
        StringBuilder digits = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char sign = folded.charAt(i);
            int value = sign == ONE_ON_THE_PHONE ? 1 : SPELLED.indexOf(sign);
            // 〇 and 零 are both nought, so each value stands one further on.
            digits.append(value >= 0 ? (char) ('0' + (sign == ONE_ON_THE_PHONE ? 1 : Math.max(0, value - 1))) : isDigit(sign) ? '#' : sign);
        }
        return digits.toString();
    }

    private List<Mark> scan() {
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text.charAt(at))) {
                int end = runEnd(at);
                run(at, end);
                at = end - 1;
            }
        }
        return found;
    }

    private int runEnd(int start) {
        int end = start;
        for (int next = start; next < text.length() && isDigit(text.charAt(next));) {
            while (next < text.length() && isDigit(text.charAt(next))) {
                next++;
            }
            end = next;
            while (next < text.length() && next - end < MOST_SEPARATORS && SEPARATORS.indexOf(text.charAt(next)) >= 0) {
                next++;
            }
        }
        return end;
    }

    /** Digits with signs between them: mobile numbers each by itself, and what is left. */
    private void run(int start, int end) {
        if (digits(start, end) < FEWEST_DIGITS) {
            return;
        }
        int rest = start;
        Matcher mobile = MOBILE.matcher(text).region(start, end);
        while (mobile.find()) {
            rest(rest, mobile.start(), 1);
            add(mobile.start(), mobile.end());
            rest = mobile.end();
        }
        rest(rest, end, rest == start ? FEWEST_DIGITS : 1);
    }

    private void rest(int from, int to, int fewest) {
        int start = from;
        int end = to;
        while (start < end && !isDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        if (digits(start, end) - harmless(start, end) >= fewest) {
            add(start, end);
        }
    }

    private int harmless(int start, int end) {
        Matcher matcher = HARMLESS.matcher(text).region(Math.max(0, start - AROUND), Math.min(text.length(), end + AROUND));
        int digits = 0;
        while (matcher.find()) {
            digits += digits(Math.max(start, matcher.start()), Math.min(end, matcher.end()));
        }
        return digits;
    }

    private void add(int start, int end) {
        found.add(new Mark(opened(start, end), checked(start, end), KIND));
    }

    /** With the plus sign, and the bracket that is closed inside. */
    private int opened(int start, int end) {
        boolean closes = text.substring(start, end).indexOf(')') >= 0;
        int from = start;
        while (from > 0 && (text.charAt(from - 1) == '+' || closes && text.charAt(from - 1) == '(')) {
            from--;
        }
        return from;
    }

    /** With the X that an identity number may end in. */
    private int checked(int start, int end) {
        int at = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-') && digits(start, end) == IDENTITY ? end + 1 : end;
        boolean check = at < text.length() && text.charAt(at) == 'x' && (at + 1 == text.length() || !isWord(text.charAt(at + 1)));
        return check ? at + 1 : end;
    }

    private int digits(int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isWord(char sign) {
        return isDigit(sign) || sign >= 'a' && sign <= 'z';
    }
}
