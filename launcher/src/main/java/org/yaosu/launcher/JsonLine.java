package org.yaosu.launcher;

/** A JSON object in the making, in one line. For one thread. */
final class JsonLine {

    private static final int FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder("{");

    /** @param value a number or a boolean; everything else is written as text, null as null */
    JsonLine with(String name, Object value) {
        if (text.length() > 1) {
            text.append(',');
        }
        string(name);
        text.append(':');
        if (value == null || value instanceof Boolean || value instanceof Number number && Double.isFinite(number.doubleValue())) {
            text.append(value);
        } else {
            string(value.toString());
        }
        return this;
    }

    private void string(String content) {
        text.append('"');
        for (int i = 0; i < content.length(); i++) {
            char next = content.charAt(i);
            switch (next) {
                case '"', '\\' -> text.append('\\').append(next);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    // a half of a character has no bytes in UTF-8; a line separator ends lines for some who read them
                    if (next < FIRST_PRINTABLE || Character.isSurrogate(next) && !isPaired(content, i) || next == '\u2028' || next == '\u2029') {
                        text.append(String.format("\\u%04x", (int) next));
                    } else {
                        text.append(next);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isPaired(String content, int at) {
        return Character.isHighSurrogate(content.charAt(at)) ? at + 1 < content.length() && Character.isLowSurrogate(content.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(content.charAt(at - 1));
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
