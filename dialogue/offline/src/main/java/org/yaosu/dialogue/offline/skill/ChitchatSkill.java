package org.yaosu.dialogue.offline.skill;

import java.util.List;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.scene.Slots;

/** Talks about this and that: no facts, no goal, only what was said, character by character as corpora of posts write it. */
final class ChitchatSkill implements Skill {

    private static final Slots NONE = new Slots(List.of());

    @Override
    public Slots slots(DialogueRequest request) {
        return NONE;
    }

    @Override
    public List<Clue> clues(Scene scene) {
        Clues clues = new Clues();
        int said = scene.lines().size();
        if (said >= 1) {
            add(clues, "u", scene.lines().get(said - 1), 1);
        }
        if (said >= 2) {
            add(clues, "b", scene.lines().get(said - 2), 0.3);
        }
        return clues.list();
    }

    private static void add(Clues clues, String kind, Line line, double weight) {
        List<String> characters = line.joined().codePoints().mapToObj(Character::toString).toList();
        clues.addAll(kind, characters, weight);
        for (int i = 0; i + 1 < characters.size(); i++) {
            clues.add(kind + "2", characters.get(i) + characters.get(i + 1), weight);
        }
    }

    @Override
    public double price() {
        return 0.15;
    }

    @Override
    public double sharpness() {
        return 0.1;
    }
}
