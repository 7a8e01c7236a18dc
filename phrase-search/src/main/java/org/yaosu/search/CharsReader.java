package org.yaosu.search;

/** Reads what stands for one character: a literal, an escape, a class in brackets. */
final class CharsReader {

    private static final Chars DIGITS = Chars.range('0', '9');
    private static final Chars WORD = DIGITS.or(Chars.rangeInAnyCase('a', 'z')).or(Chars.of('_'));
    private static final Chars BLANKS = Chars.range('\t', '\r').or(Chars.of(' '));

    private final RegexCursor regex;

    CharsReader(RegexCursor regex) {
        this.regex = regex;
    }

    /** A literal, a dot, an escape or a class, from its first sign on. */
    Chars one(boolean anyCase) {
        if (regex.accepts("[")) {
            return bracketed(anyCase);
        }
        if (regex.accepts(".")) {
            return Chars.ANY;
        }
        return seesSeveral() ? several() : literal(character(), anyCase);
    }

    private Chars bracketed(boolean anyCase) {
        boolean complement = regex.accepts("^");
        if (regex.sees("]") || regex.sees("&&")) {
            throw RegexCursor.unknown();
        }
        Chars all = Chars.NONE;
        boolean narrowed = false;
        while (!regex.accepts("]")) {
            if (regex.accepts("&&")) {
                // Pattern takes a third one for a literal now and for a join then
                if (regex.sees("&")) {
                    throw RegexCursor.unknown();
                }
                narrowed = true;
            } else {
                Chars next = inBrackets(anyCase);
                all = narrowed ? all : all.or(next);
            }
        }
        return complement ? Chars.ANY : all;
    }

    private Chars inBrackets(boolean anyCase) {
        if (regex.accepts("[")) {
            return bracketed(anyCase);
        }
        return seesSeveral() ? several() : range(anyCase);
    }

    private Chars range(boolean anyCase) {
        char least = character();
        char most = least;
        if (regex.sees("-") && !regex.sees("-]")) {
            regex.expects("-");
            if (regex.sees("[") || seesSeveral()) {
                throw RegexCursor.unknown();
            }
            most = character();
        }
        return anyCase ? Chars.rangeInAnyCase(least, most) : Chars.range(least, most);
    }

    /** A char that stands for itself. */
    Chars literal(char only, boolean anyCase) {
        if (Character.isSurrogate(only)) {
            throw RegexCursor.unknown();
        }
        return anyCase ? Chars.rangeInAnyCase(only, only) : Chars.of(only);
    }

    private boolean seesSeveral() {
        return "dswDSW".chars().anyMatch(letter -> regex.sees("\\" + (char) letter));
    }

    private Chars several() {
        regex.expects("\\");
        return switch (regex.next()) {
            case 'd' -> DIGITS;
            case 'w' -> WORD;
            case 's' -> BLANKS;
            default -> Chars.ANY;
        };
    }

    private char character() {
        char sign = regex.next();
        char meant = sign == '\\' ? escaped(regex.next()) : sign;
        if (Character.isSurrogate(meant)) {
            throw RegexCursor.unknown();
        }
        return meant;
    }

    private char escaped(char sign) {
        return switch (sign) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) regex.hexadecimal(4);
            case 'x' -> (char) regex.hexadecimal(2);
            default -> {
                if (sign >= 128 || Character.isLetterOrDigit(sign)) {
                    throw RegexCursor.unknown();
                }
                yield sign;
            }
        };
    }
}
