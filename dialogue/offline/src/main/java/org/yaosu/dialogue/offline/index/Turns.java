package org.yaosu.dialogue.offline.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.yaosu.api.dialogue.DialogueExample;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.skill.Skill;

/**
 * The turns to learn from rows of a corpus: those of the side that is to speak next. Rows that show the same conversation at several
 * moments give each turn once. For one thread.
 */
final class Turns {

    private static final Set<String> BROKEN = Set.of("。，", "，，", "，。", "《》", "『』", "！，", "？，");

    private final Lines lines;
    private final Set<Moment> seen = new HashSet<>();

    Turns(Lines lines) {
        this.lines = lines;
    }

    /** Corpora have turns that a name was cut out of: they are left with signs that do not stand together. */
    private static boolean whole(List<String> words) {
        return !words.isEmpty() && IntStream.range(1, words.size()).noneMatch(i -> BROKEN.contains(words.get(i - 1) + words.get(i)));
    }

    List<Turn> of(DialogueExample row, Skill skill) {
        DialogueRequest request = row.request();
        List<Line> said = new ArrayList<>(lines.of(request));
        Optional<Line> response = row.response().map(lines::of);
        response.ifPresent(said::add);
        // With a response, the last turn is the other side's answer; without, that is still to come.
        int first = (response.isPresent() ? said.size() - 1 : said.size()) % 2;
        Scene scene = null;
        List<Turn> turns = new ArrayList<>();
        Moment moment = Moment.first(request);
        for (int turn = 0; turn < said.size(); turn++) {
            moment = moment.then(said.get(turn).words());
            if (turn % 2 == first && whole(said.get(turn).words()) && seen.add(moment)) {
                if (scene == null) {
                    scene = Scene.of(request, said, skill.slots(request));
                }
                turns.add(new Turn(skill.clues(scene.before(turn)), scene.patterns().get(turn)));
            }
        }
        return turns;
    }
}
