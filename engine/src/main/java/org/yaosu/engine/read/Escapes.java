package org.yaosu.engine.read;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that are written as something else: after a backslash, or as an entity of HTML. */
final class Escapes {

    private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,6})|#[xX]([0-9A-Fa-f]{1,5})|([a-z]{2,5}));");
    private static final Map<String, String> NAMED = Map.of("quot", "\"", "apos", "'", "amp", "&", "lt", "<", "gt", ">", "nbsp", " ",
            "ldquo", "“", "rdquo", "”");
    private static final Pattern ENTITY_AS_MARK = Pattern.compile("[{\\[,:：]\\s{0,20}+&(?:quot|apos|ldquo|#34|#39|#x22|#x27);");

    private Escapes() {
    }

    /** Whether JSON has an escape with this character. */
    static boolean isProper(char c) {
        return "\"\\/bfnrtu".indexOf(c) >= 0;
    }

    /**
     * Reads one escape into {@code out}; one that JSON does not have stands for itself, Markdown's for the character behind it.
     *
     * @param place where the backslash is
     * @return the place behind the escape
     */
    static int read(String text, int place, StringBuilder out) {
        if (place + 1 >= text.length()) {
            return place + 1;
        }
        char c = text.charAt(place + 1);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r', 'b', 'f' -> {
                // Nothing to see: a line break of two characters becomes one.
            }
            case 'u' -> {
                return hex(text, place, 4, out);
            }
            case 'x' -> {
                return hex(text, place, 2, out);
            }
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
        return place + 2;
    }

    private static int hex(String text, int place, int digits, StringBuilder out) {
        int end = place + 2 + digits;
        int code = 0;
        for (int at = place + 2; at < end; at++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                out.append(text, place, place + 2);
                return place + 2;
            }
            code = code * 16 + digit;
        }
        out.append((char) code);
        return end;
    }

    /** A text without one level of escapes. */
    static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int place = 0; place < text.length();) {
            if (text.charAt(place) == '\\') {
                place = read(text, place, out);
            } else {
                out.append(text.charAt(place++));
            }
        }
        return out.toString();
    }

    /** Whether entities stand where JSON has its quotation marks. */
    static boolean hidesMarks(String text) {
        return ENTITY_AS_MARK.matcher(text).find();
    }

    /** A text with its entities of HTML resolved; unknown ones stay. */
    static String entities(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Escapes::entity);
    }

    private static String entity(MatchResult entity) {
        String character = entity.group();
        if (entity.group(3) != null) {
            character = NAMED.getOrDefault(entity.group(3), character);
        } else {
            int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
            character = Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : character;
        }
        return Matcher.quoteReplacement(character);
    }
}
