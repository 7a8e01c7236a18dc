package org.yaosu.dialogue.offline.scene;

import java.util.List;
import java.util.stream.Collectors;
import org.yaosu.api.dialogue.DialogueRequest;

/**
 * A moment of a conversation: what has been said and what may be said.
 *
 * @param request the whole request
 * @param lines what has been said, oldest first
 * @param patterns the same, with slots for facts
 * @param slots what may be said
 */
public record Scene(DialogueRequest request, List<Line> lines, List<List<String>> patterns, Slots slots) {

    public Scene {
        lines = List.copyOf(lines);
        patterns = List.copyOf(patterns);
    }

    public static Scene of(DialogueRequest request, List<Line> lines, Slots slots) {
        return new Scene(request, lines, lines.stream().map(line -> slots.generalise(line.words())).toList(), slots);
    }

    /** The moment before a turn. */
    public Scene before(int turn) {
        return new Scene(request, lines.subList(0, turn), patterns.subList(0, turn), slots);
    }

    /** How many turns the side that speaks next has had. */
    public int turn() {
        return lines.size() / 2;
    }

    /** All that was said, without blanks. */
    public String said() {
        return lines.stream().map(Line::joined).collect(Collectors.joining(" "));
    }
}
