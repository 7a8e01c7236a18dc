package org.yaosu.dialogue.command.ask;

import java.util.regex.Pattern;

/** Texts as people write them: without blanks beside Chinese words and signs. */
public final class Joined {

    private static final String CHINESE = "[\\p{IsHan}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}\\x{2014}\\x{2018}-\\x{201D}\\x{2026}]";
    private static final Pattern BESIDE_CHINESE = Pattern.compile("(?<=" + CHINESE + ")\\s+|\\s+(?=" + CHINESE + ")");

    private Joined() {
    }

    /** Blanks between words of other scripts, and between numbers, stay. */
    public static String of(String segmented) {
        return BESIDE_CHINESE.matcher(segmented.strip()).replaceAll("");
    }
}
