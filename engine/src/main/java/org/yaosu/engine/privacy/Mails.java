package org.yaosu.engine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Finds e-mail addresses. */
final class Mails {

    private static final String KIND = "邮箱";
    private static final String LOCAL = "[[\\p{L}0-9._%+-]&&[^\\p{IsHan}]]";
    private static final String LABEL = "[a-z0-9-]{1,63}";
    private static final String LAST_LABEL = "[a-z][a-z0-9-]{1,62}(?![a-z0-9-])";
    private static final String DOMAIN = "@ {0,2}(?:(?:" + LABEL + "\\.){1,4}" + LAST_LABEL + "|(?:" + LABEL + "。){1,4}" + LAST_LABEL + ")";
    /**
     * Before the sign a word or, as Chinese text has no blanks, at most four characters. The dot may be a full stop. The next
     * address may follow without a blank.
     */
    private static final Pattern MAIL = Pattern.compile(
            "(?:(?<!" + LOCAL + ")" + LOCAL + "++ {0,2}|\\p{IsHan}{1,4}+)(?:" + DOMAIN + "){1,8}");

    private Mails() {
    }

    /** Every address in a text as {@link Folded} makes it, in order. */
    static List<Mark> in(String folded) {
        return MAIL.matcher(folded).results().map(match -> new Mark(match.start(), match.end(), KIND)).toList();
    }
}
