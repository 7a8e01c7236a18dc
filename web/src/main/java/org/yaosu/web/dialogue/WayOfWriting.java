package org.yaosu.web.dialogue;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Segmenter;

/** How a text separates its words, and how a reply is written in the same way. */
enum WayOfWriting {
    /** Blanks between words, and before and after signs. */
    SEGMENTED,
    /** As people write: blanks between words of Latin letters only. */
    PLAIN;

    /** Words of a text that is segmented are no longer than this in the mean; Chinese words have about 1.6 characters. */
    private static final int LONGEST_MEAN = 3;
    private static final String SPACED_SIGNS = ",;:!?";

    /** That of the request: of what people said in it or, where that does not tell, of the rest of it; else plain. */
    static WayOfWriting of(DialogueRequest request) {
        Stream<String> rest = Stream.concat(Stream.of(request.situation()),
                Stream.of(request.goal(), request.knowledge()).flatMap(List::stream).flatMap(List::stream));
        return of(request.history()).or(() -> of(rest.toList())).orElse(PLAIN);
    }

    /** That of texts; empty where they do not tell. */
    private static Optional<WayOfWriting> of(List<String> texts) {
        Evidence evidence = new Evidence();
        texts.forEach(evidence::read);
        return evidence.way();
    }

    /** The reply in this way of writing. */
    String write(String reply, Optional<Segmenter> segmenter) {
        return switch (this) {
            case SEGMENTED -> segmenter.map(known -> known.segment(reply)).orElse(reply).strip().replaceAll("\\s+", " ");
            case PLAIN -> plain(reply.strip().replaceAll("\\s+", " "));
        };
    }

    private static String plain(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ' || staysBetween(text.codePointBefore(at), text.codePointAt(at + 1))) {
                joined.append(text.charAt(at));
            }
        }
        return joined.toString();
    }

    private static boolean staysBetween(int before, int after) {
        return isLatin(after) && (isLatin(before) || SPACED_SIGNS.indexOf(before) >= 0 && Character.isLetter(after));
    }

    private static boolean isLatin(int character) {
        return Character.isLetterOrDigit(character) && !isChinese(character);
    }

    private static boolean isChinese(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || script == UnicodeScript.BOPOMOFO;
    }

    /** Counts runs of Chinese characters, and whether a blank stands where one of them meets another or a sign. */
    private static final class Evidence {

        private int runs;
        private int characters;
        private int blanks;
        private int touching;

        void read(String text) {
            int[] points = text.strip().codePoints().toArray();
            for (int at = 0; at < points.length; at++) {
                if (isChinese(points[at])) {
                    characters++;
                    if (at + 1 == points.length || !isChinese(points[at + 1])) {
                        runs++;
                        after(points, at + 1);
                    }
                }
            }
        }

        private void after(int[] points, int next) {
            if (next == points.length) {
                return;
            }
            if (Character.isWhitespace(points[next])) {
                blanks++;
            } else {
                touching++;
            }
        }

        Optional<WayOfWriting> way() {
            if (runs == 0 || blanks + touching == 0 && characters <= runs * LONGEST_MEAN) {
                return Optional.empty();
            }
            return Optional.of(blanks > touching && characters <= runs * LONGEST_MEAN ? SEGMENTED : PLAIN);
        }
    }
}
