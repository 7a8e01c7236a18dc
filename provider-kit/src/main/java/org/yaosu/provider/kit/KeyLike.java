package org.yaosu.provider.kit;

import java.util.regex.Pattern;

/** What looks like a key or a signature, whoever it belongs to. */
final class KeyLike {

    /** As long as the shortest of keys and signatures. */
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/=_%-]{28,}");

    /** A name or path of one case: keys of that length mix cases or hold digits. */
    private static final Pattern PLAIN = Pattern.compile("[a-z/_%-]+|[A-Z/_%-]+");

    private KeyLike() {
    }

    /** The text with asterisks in place of it. */
    static String hideIn(String text) {
        return RUN.matcher(text).replaceAll(run -> PLAIN.matcher(run.group()).matches() ? run.group() : Secret.HIDDEN);
    }
}
