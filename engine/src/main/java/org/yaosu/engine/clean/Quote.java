package org.yaosu.engine.clean;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message repeated at the head of a reply to it. Two forms occur: an announcement, the message in quotation marks and
 * a dashed line; or the message in corner brackets and a dashed line.
 *
 * @param speaker who is quoted; empty where the quote names nobody
 * @param replyStart where the reply begins in the turn's text
 */
public record Quote(Optional<String> speaker, int replyStart) {

    private static final String ANNOUNCED = "这是一条引用/回复消息：";
    // Possessive throughout: a megabyte of blanks or dashes costs one pass and no stack.
    private static final Pattern OPENING = Pattern.compile("\\s*+(?:" + ANNOUNCED + ")?\\s*+[\"“「]\\s*+");
    /** A line that ends the quotation names nobody: it is what was quoted. */
    private static final Pattern SPEAKER = Pattern.compile("([^：:\\n]{1,60})(?:[：:]|(?<![\"”」][ \\t\\r\\u00a0]{0,4})\\n)");
    /** The end of a quoted message and the dashed line between it and the reply. */
    private static final Pattern RULE = Pattern.compile(
            "(?m)[\"”」][ \\t\\u00a0]*+\\R[ \\t\\u00a0]*+-(?: ?-){4,}+[ \\t\\u00a0]*+$");

    /** The quote that a turn's text begins with. */
    public static Optional<Quote> in(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return Optional.empty();
        }
        int replyStart = -1;
        for (Matcher rule = RULE.matcher(text).region(opening.end(), text.length()); rule.find();) {
            replyStart = rule.end();
        }
        if (replyStart < 0) {
            return Optional.empty();
        }
        Matcher speaker = SPEAKER.matcher(text).region(opening.end(), replyStart);
        return Optional.of(new Quote(speaker.lookingAt() ? Optional.of(speaker.group(1).strip()) : Optional.empty(), replyStart));
    }
}
