package org.yaosu.dialogue.offline.index;

import java.util.List;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Slots;

/**
 * Turns as words, whatever way they came.
 *
 * @param segmenter separates words where a text does not
 */
public record Lines(Segmenter segmenter) {

    /** So many turns tell what comes next; even, so that the first one is still of the same side. */
    private static final int TURNS = 200;
    /** So many words at the end of a turn tell what is said to it. */
    private static final int WORDS = 1000;

    /** What has been said. */
    List<Line> of(DialogueRequest request) {
        return request.history().stream().map(this::of).toList();
    }

    /** What has been said, so far as it tells what comes next. */
    public List<Line> last(DialogueRequest request) {
        List<String> history = request.history();
        int first = Math.max(0, history.size() - TURNS);
        return history.subList(first + first % 2, history.size()).stream().map(this::of).map(Lines::end).toList();
    }

    private static Line end(Line line) {
        List<String> words = line.words();
        return words.size() <= WORDS ? line : new Line(line.goal(), words.subList(words.size() - WORDS, words.size()));
    }

    Line of(String text) {
        Line line = Line.of(text);
        return new Line(line.goal(), Line.words(segmenter.segment(Slots.unsigned(String.join(" ", line.words())))));
    }
}
