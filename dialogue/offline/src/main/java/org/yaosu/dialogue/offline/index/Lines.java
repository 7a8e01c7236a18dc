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

    /** What has been said. */
    public List<Line> of(DialogueRequest request) {
        return request.history().stream().map(this::of).toList();
    }

    Line of(String text) {
        Line line = Line.of(text);
        return new Line(line.goal(), Line.words(segmenter.segment(Slots.unsigned(String.join(" ", line.words())))));
    }
}
