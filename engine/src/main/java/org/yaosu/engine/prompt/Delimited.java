package org.yaosu.engine.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Puts what others wrote between two tags that carry a hash of it: it can hardly contain its own hash, so it cannot end early. */
public final class Delimited {

    private static final int HASH_BYTES = 4;
    // Possessive: a megabyte of brackets and blanks costs one pass.
    private static final Pattern TAG = Pattern.compile("[<＜](?=[\\s\\u3000\\p{Cf}]*+[/／]?+[\\s\\u3000\\p{Cf}]*+(?:chat|ｃｈａｔ|reply|ｒｅｐｌｙ))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Delimited() {
    }

    /** A chat, whose lines are {@link #harmless} already, between its tags. */
    static String chat(String lines) {
        return between("chat", lines);
    }

    /** What a model said in an earlier step, which may repeat any order that a chat contains, between its tags. */
    public static String reply(String text) {
        return between("reply", harmless(text) + "\n");
    }

    /** The same text, as long as before, with the bracket replaced of whatever looks like a tag. */
    static String harmless(String text) {
        return TAG.matcher(text).replaceAll("(");
    }

    private static String between(String word, String content) {
        String tag = word + "-" + hash(content) + ">\n";
        return "<" + tag + content + "</" + tag;
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, and this one has not", e);
        }
    }
}
