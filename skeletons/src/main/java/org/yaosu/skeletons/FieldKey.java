package org.yaosu.skeletons;

/**
 * The key of a field that does not exist yet, such as {@code 车辆-车牌号}. Stricter than the platform, because it goes into
 * source code as it is.
 *
 * @param text the key
 */
record FieldKey(String text) {

    private static final String MARKS = "-_/·.+#()（） ";

    /** @throws IllegalArgumentException if it is no key; the message says why */
    FieldKey {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException("--key '" + text + "': a key is a name without blanks around it, such as 车辆-车牌号");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new IllegalArgumentException("--key " + text + ": a key needs a letter or a Chinese character, such as 车辆-车牌号");
        }
        if (text.startsWith("-") || text.endsWith("-")) {
            throw new IllegalArgumentException("--key " + text + ": '-' stands between the parts of a key, as in 车辆-车牌号");
        }
        text.codePoints().filter(sign -> !Character.isLetterOrDigit(sign) && MARKS.indexOf(sign) < 0).findFirst().ifPresent(sign -> {
            throw new IllegalArgumentException("--key: '" + Character.toString(sign) + "' (" + Character.getName(sign)
                    + ") cannot stand in a key; letters, digits, single blanks and the marks " + MARKS.strip() + " can");
        });
    }

    /** Its last part, which is what people call it: {@code 车牌号}. */
    String label() {
        return text.substring(text.lastIndexOf('-') + 1).strip();
    }
}
