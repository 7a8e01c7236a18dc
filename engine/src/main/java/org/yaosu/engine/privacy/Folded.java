package org.yaosu.engine.privacy;

/**
 * A text in plain characters, one for one, so that places in it are places in the text: full-width signs at half width,
 * digits of any script as ASCII, every kind of blank and of dash as one, letters small.
 */
final class Folded {

    private static final char FULL_WIDTH = '！' - '!';

    private Folded() {
    }

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(plain(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char plain(char sign) {
        if (sign == '\n' || sign == '\r') {
            return '\n';
        }
        if (sign >= '！' && sign <= '～') {
            return Character.toLowerCase((char) (sign - FULL_WIDTH));
        }
        if (Character.isDigit(sign)) {
            return (char) ('0' + Character.digit(sign, 10));
        }
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.CONTROL -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> switch (sign) {
                case '−' -> '-';
                case '￥' -> '¥';
                case '﹫' -> '@';
                default -> Character.toLowerCase(sign);
            };
        };
    }
}
