package org.yaosu.dialogue.model;

import java.util.regex.Pattern;

/** Texts as Chinese is written, whether they came with blanks between their words or not. */
final class ChineseText {

    /** Everything from the CJK signs on: characters, their punctuation and full-width letters; and the quotes, dashes and dots that Chinese shares. */
    private static final String WIDE = "[\\u2E80-\\uFFEF\\u2014\\u2018-\\u201D\\u2026\\x{20000}-\\x{3FFFF}]";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern NEEDLESS = Pattern.compile("(?<=" + WIDE + ") | (?=" + WIDE + ")");

    private ChineseText() {
    }

    /** On one line, without the blanks beside Chinese characters; those between Latin words and between numbers stay, one each. */
    static String join(String text) {
        return NEEDLESS.matcher(BLANKS.matcher(text).replaceAll(" ").strip()).replaceAll("");
    }
}
