package org.yaosu.engine.prompt;

import java.util.List;
import org.yaosu.api.model.Message;

/**
 * Tokens from characters, without the model's tokenizer, which the services keep to themselves.
 *
 * <p>Two estimates for two ends. What a prompt costs is estimated by the rule of thumb that the vendor of Spark
 * publishes: one token is about 1.5 Chinese characters or 0.8 English words. Whether it fits is estimated from above, so
 * that chats of digits, addresses of pages and rare signs fit too. Still an estimate: who keeps to it can be told by
 * the service that a prompt is too long, in principle.
 */
public final class TokenEstimate {

    /** Vendor's published rule of thumb, also for punctuation of that width. */
    private static final double WIDE_A_TOKEN = 1.5;

    /** Vendor's published rule of thumb. */
    private static final double WORDS_A_TOKEN = 0.8;

    /** Half tokens of each: every prompt is measured more than once, so it is looked up. */
    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = (byte) (Character.isLetter(c) || Character.isWhitespace(c) ? 1 : 2);
        }
    }

    private TokenEstimate() {
    }

    /**
     * About how many tokens a text is, in the mean. A word is a run of ASCII letters and digits; a run of other visible ASCII
     * signs counts as one too, because JSON has many and the rule names none.
     */
    public static long typical(CharSequence text) {
        long wide = 0;
        long words = 0;
        Kind before = Kind.BLANK;
        for (int i = 0; i < text.length(); i++) {
            Kind kind = Kind.of(text.charAt(i));
            if (kind == Kind.WIDE) {
                wide++;
            } else if (kind != Kind.BLANK && kind != before) {
                words++;
            }
            before = kind;
        }
        return Math.round(wide / WIDE_A_TOKEN + words / WORDS_A_TOKEN);
    }

    /**
     * More tokens than a text is likely to be: one for every character, half a one for ASCII letters and blanks, four for
     * a character beyond the first plane (emoji), which tokenizers take apart into bytes.
     */
    public static long cautious(CharSequence text) {
        return (halves(text) + 1) / 2;
    }

    /** More tokens than a request is likely to be, with what services write around its messages. */
    public static long cautious(List<Message> messages) {
        return Size.of(messages).tokens();
    }

    /** The cautious estimate in half tokens, which add up exactly. */
    static long halves(CharSequence text) {
        long halves = 0;
        for (int i = 0; i < text.length(); i++) {
            halves += halves(text.charAt(i));
        }
        return halves;
    }

    static int halves(char c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        return Character.isSurrogate(c) ? 4 : 2;
    }

    /** The kinds of characters that the rule of thumb tells apart. */
    private enum Kind {
        BLANK, WORD, SIGN, WIDE;

        static Kind of(char c) {
            if (c >= 128) {
                return WIDE;
            }
            if (c <= ' ' || c == 127) {
                return BLANK;
            }
            return Character.isLetterOrDigit(c) ? WORD : SIGN;
        }
    }
}
