package org.yaosu.dialogue.offline.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final Lines lines;
    private final Set<Moment> seen = new HashSet<>();

    Turns(Lines lines) {
        this.lines = lines;
    }

    List<Turn> of(DialogueExample row, Skill skill) {
        DialogueRequest request = row.request();
        List<Line> said = new ArrayList<>(lines.of(request));
        Optional<Line> response = row.response().map(lines::of);
        response.ifPresent(said::add);
        // With a response, the last turn is the other side's answer; without, that is still to come.
        int first = (response.isPresent() ? said.size() - 1 : said.size()) % 2;
        Scene whole = null;
        List<Turn> turns = new ArrayList<>();
        Moment moment = Moment.first(request);
        for (int turn = 0; turn < said.size(); turn++) {
            moment = moment.then(said.get(turn).words());
            if (turn % 2 == first && !said.get(turn).words().isEmpty() && seen.add(moment)) {
                if (whole == null) {
                    whole = Scene.of(request, said, skill.slots(request));
                }
                turns.add(new Turn(skill.clues(whole.before(turn)), whole.patterns().get(turn)));
            }
        }
        return turns;
    }
}
