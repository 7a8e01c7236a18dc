package org.yaosu.dialogue.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.dialogue.Segmenter;

/** Separates words with what {@link Vocabulary} holds, which is read with the first text that needs it. */
@Component
public final class WordSegmenter implements Segmenter {

    /** Blanks of every kind, ends of lines and other control characters. */
    private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    @Override
    public String segment(String text) {
        List<String> pieces = GAPS.splitAsStream(text).filter(piece -> !piece.isEmpty()).toList();
        List<List<String>> words = new ArrayList<>();
        for (String piece : pieces) {
            words.add(piece.length() == 1 ? List.of(piece) : Vocabulary.CUTTER.words(piece));
        }
        return String.join(" ", Separation.holds(words) ? pieces : words.stream().flatMap(List::stream).toList());
    }
}
