package org.yaosu.dialogue.offline.index;

import java.util.List;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Slots;
import org.yaosu.dialogue.offline.skill.Skill;

/**
 * Turns as a skill's corpora write them, whatever way they came.
 *
 * @param segmenter separates words where a text does not
 */
public record Lines(Segmenter segmenter) {

    /** What has been said. */
    public List<Line> of(DialogueRequest request, Skill skill) {
        return request.history().stream().map(text -> of(text, skill)).toList();
    }

    Line of(String text, Skill skill) {
        Line line = Line.of(text);
        Line bare = new Line(line.goal(), Line.words(segmenter.segment(Slots.unsigned(String.join(" ", line.words())))));
        return skill.line(bare);
    }
}
