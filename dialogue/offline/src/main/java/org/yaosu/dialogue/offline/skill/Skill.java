package org.yaosu.dialogue.offline.skill;

import java.util.List;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.scene.Slots;

/** What is particular to a subtrack. Stateless; safe for use by several threads. */
public interface Skill {

    /** What may be said, by slots that mean the same in every conversation. */
    Slots slots(DialogueRequest request);

    /** What tells what is said next. */
    List<Clue> clues(Scene scene);

    /**
     * What a character of a reply costs, in characters of agreement with what might be said: about the character F1 that can be reached, where it
     * pays to say more as long as it is right so often.
     */
    double price();

    /** How fast a moment loses its say with its likeness: the logarithm of the odds for a point of the search's score. */
    double sharpness();

    /** Whether a reply would be out of place, such as a farewell before the last goal. */
    default boolean misplaced(List<String> reply, Scene scene) {
        return false;
    }
}
