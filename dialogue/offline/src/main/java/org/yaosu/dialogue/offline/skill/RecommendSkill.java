package org.yaosu.dialogue.offline.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.scene.Fact;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.scene.Slots;

/**
 * Follows goals up to a recommendation. A slot is the property that a fact is the value of, or the subject of. What tells most is the goal
 * under way and the next one; the weights were set on conversations of DuRecDial.
 */
final class RecommendSkill implements Skill {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern FAREWELL = Pattern.compile("再见|拜拜|拜$|下次再聊|回头再聊|改天再聊");
    private static final Pattern GREETING = Pattern.compile("(你|您|早上|上午|中午|下午|晚上)好");
    private static final int LATE = 4;

    @Override
    public Slots slots(DialogueRequest request) {
        List<Fact> facts = new ArrayList<>();
        for (List<String> triple : request.knowledge()) {
            if (triple.size() > 2) {
                facts.add(new Fact(Slots.slot("of." + property(triple.get(1))), Line.words(triple.get(2))));
            }
        }
        for (List<String> triple : request.knowledge()) {
            if (triple.size() > 1) {
                facts.add(new Fact(Slots.slot("with." + property(triple.get(1))), Line.words(triple.get(0))));
            }
        }
        for (Map.Entry<String, List<String>> entry : request.profile().entrySet()) {
            entry.getValue().forEach(value -> facts.add(new Fact(Slots.slot("user." + property(entry.getKey())), Line.words(value))));
        }
        return new Slots(facts);
    }

    @Override
    public List<Clue> clues(Scene scene) {
        Clues clues = new Clues();
        List<List<String>> patterns = scene.patterns();
        int said = patterns.size();
        Goals goals = goals(scene);
        if (said >= 1) {
            clues.addAll("u", patterns.get(said - 1), 1);
        }
        if (said >= 2) {
            clues.addAll("b", patterns.get(said - 2), 0.6);
        }
        String since = Integer.toString(Math.min(goals.since(), LATE));
        clues.add("g", goals.after(0), 1.5);
        clues.add("x", goals.after(0) + ">" + goals.after(1), 1.5);
        clues.add("k", goals.after(0) + since, 1.5);
        clues.add("o", goals.after(0) + goals.opened(), 1);
        if (said < 2) {
            clues.add("f", said + goals.after(1), 3);
        }
        Set<String> told = new TreeSet<>();
        patterns.forEach(pattern -> pattern.stream().filter(Slots::isSlot).forEach(told::add));
        clues.addAll("s", told, 0.3);
        return clues.list();
    }

    @Override
    public boolean misplaced(List<String> reply, Scene scene) {
        String text = String.join("", reply);
        return goals(scene).unfinished() && FAREWELL.matcher(text).find() || scene.lines().size() > 2 && GREETING.matcher(text).lookingAt();
    }

    private static Goals goals(Scene scene) {
        return Goals.of(scene.request().goal(), scene.lines());
    }

    /** A weather forecast's property is its day. */
    private static String property(String name) {
        String joined = String.join("", Line.words(name));
        return DATE.matcher(joined).matches() ? "date" : joined;
    }

    @Override
    public double price() {
        return 0.45;
    }

    @Override
    public double sharpness() {
        return 0.44;
    }
}
