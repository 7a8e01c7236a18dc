package org.yaosu.dialogue.offline.index;

import java.util.List;
import org.yaosu.dialogue.offline.skill.Clue;

/**
 * A turn that somebody said.
 *
 * @param clues the moment
 * @param pattern what was said, with slots for facts
 */
record Turn(List<Clue> clues, List<String> pattern) {

    Turn {
        clues = List.copyOf(clues);
        pattern = List.copyOf(pattern);
    }
}
