package org.yaosu.search;

/** Where one is in a regular expression. */
final class RegexCursor {

    /** Syntax that is not known here; no error. */
    static final class UnknownSyntaxException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private UnknownSyntaxException() {
            super(null, null, false, false);
        }
    }

    private final String regex;
    private int at;

    RegexCursor(String regex) {
        this.regex = regex;
    }

    boolean ended() {
        return at == regex.length();
    }

    /** Whether {@code words} come next. */
    boolean sees(String words) {
        return regex.startsWith(words, at);
    }

    /** Goes behind {@code words} if they come next. */
    boolean accepts(String words) {
        boolean seen = sees(words);
        at += seen ? words.length() : 0;
        return seen;
    }

    void expects(String words) {
        if (!accepts(words)) {
            throw unknown();
        }
    }

    char next() {
        if (ended()) {
            throw unknown();
        }
        return regex.charAt(at++);
    }

    /** Everything up to {@code end}, and goes behind it. */
    String upTo(String end) {
        int found = regex.indexOf(end, at);
        if (found < 0) {
            throw unknown();
        }
        String words = regex.substring(at, found);
        at = found + end.length();
        return words;
    }

    /** The number that the next {@code digits} hexadecimal digits give. */
    int hexadecimal(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw unknown();
            }
            number = number * 16 + digit;
        }
        return number;
    }

    static UnknownSyntaxException unknown() {
        return new UnknownSyntaxException();
    }
}
