package org.yaosu.engine.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.record.Evidence;

/**
 * Where values stand in a conversation. Blanks, punctuation, letter case and the width of characters make no difference:
 * {@code 138 0000 0412} is {@code 13800000412}.
 */
public final class Occurrences {

    private final String source;
    private final StringBuilder letters = new StringBuilder();
    private final int[] places;

    /** What a model is shown of a conversation: speakers' names and what they say. */
    public Occurrences(Conversation conversation) {
        this.source = conversation.chat().source();
        this.places = new int[conversation.turns().stream().mapToInt(turn -> turn.label().length() + turn.text().length() + 2).sum()];
        conversation.turns().forEach(turn -> {
            add(turn.label());
            separate();
            add(turn.span());
            separate();
        });
    }

    /** The first place of a value; empty where it has no letter or digit or stands nowhere. */
    public Optional<Evidence> find(String value) {
        String wanted = plain(value);
        int start = wanted.isEmpty() ? -1 : letters.indexOf(wanted);
        if (start < 0) {
            return Optional.empty();
        }
        Span span = new Span(places[start], places[start + wanted.length() - 1] + 1);
        return Optional.of(new Evidence(span, span.of(source)));
    }

    private void add(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(source.charAt(i)) || Character.isSurrogate(source.charAt(i))) {
                places[letters.length()] = i;
                letters.append(plain(source.charAt(i)));
            }
        }
    }

    /** No value runs on from one message into the next. */
    private void separate() {
        places[letters.length()] = 0;
        letters.append('\n');
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        value.chars().filter(sign -> Character.isLetterOrDigit(sign) || Character.isSurrogate((char) sign))
                .forEach(sign -> plain.append(plain((char) sign)));
        return plain.toString();
    }

    /** One character for one, so that places stay exact. */
    private static char plain(char sign) {
        if (sign < 0x80) {
            return Character.toLowerCase(sign);
        }
        String normal = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return normal.length() == 1 ? normal.charAt(0) : sign;
    }
}
