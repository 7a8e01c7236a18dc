package org.yaosu.dialogue.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.dialogue.DialogueRequest;

/**
 * What a model may be shown of a dialogue, as Chinese is written.
 *
 * @param profile what is known of the user, a line each, nearest to the topic first
 * @param situation when and about what people talk; may be empty
 * @param goal what the dialogue is to lead to
 * @param facts nearest to the topic first
 * @param turns oldest first; the last one is the user's
 */
record Material(List<String> profile, String situation, Goal goal, List<String> facts, List<String> turns) {

    /** Turns that always stay: what is answered, and enough before it to see what it is about. */
    static final int LAST_TURNS = 4;

    /** Facts that stay longer than what else is known. */
    static final int NEAREST_FACTS = 8;

    private static final Pattern PARTS = Pattern.compile("\\s{2,}");

    Material {
        profile = List.copyOf(profile);
        facts = List.copyOf(facts);
        turns = List.copyOf(turns);
    }

    /** @param most the most turns */
    static Material of(DialogueRequest request, int most) {
        List<String> turns = request.history().stream().map(turn -> ChineseText.join(Marks.strip(turn))).toList();
        Goal goal = Goal.of(request.goal(), request.history(), DialogueRequest.RECOMMEND.equals(request.subtrack()));
        String topic = Stream.of(last(turns, LAST_TURNS), steps(goal)).flatMap(List::stream).collect(Collectors.joining("\n"));
        List<String> facts = request.knowledge().stream().map(Material::words).filter(words -> !words.isEmpty()).map(Facts::text).distinct().toList();
        List<String> profile = request.profile().entrySet().stream()
                .map(entry -> ChineseText.join(entry.getKey()) + "：" + String.join("、", words(entry.getValue()))).toList();
        return new Material(Facts.nearestFirst(profile, topic), situation(request.situation()), goal,
                Facts.nearestFirst(facts, topic), last(turns, most));
    }

    /** Between its parts stand several blanks. */
    private static String situation(String text) {
        return PARTS.splitAsStream(text.strip()).map(ChineseText::join).collect(Collectors.joining("；"));
    }

    private static List<String> steps(Goal goal) {
        return (goal.nearest().isEmpty() ? goal.steps() : goal.nearest()).stream().map(Goal.Step::text).toList();
    }

    private static List<String> words(List<String> elements) {
        return elements.stream().map(ChineseText::join).filter(word -> !word.isEmpty()).toList();
    }

    private static <T> List<T> last(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** The same in other words. */
    Material map(UnaryOperator<String> words) {
        return new Material(profile.stream().map(words).toList(), words.apply(situation), goal.map(words), facts.stream().map(words).toList(),
                turns.stream().map(words).toList());
    }

    /**
     * Less and less of it, from all: older turns go first, then facts, the farthest first, what is known of the user, steps far from the
     * current one, the situation, and at last the nearest facts. The last turns, the current step and the next always stay.
     */
    List<Material> shrinking() {
        List<Material> all = new ArrayList<>(List.of(this));
        for (int kept = turns.size() - 1; kept >= LAST_TURNS; kept--) {
            all.add(new Material(profile, situation, goal, facts, last(turns, kept)));
        }
        drop(all, facts.size(), NEAREST_FACTS, (now, kept) -> new Material(now.profile, now.situation, now.goal, now.facts.subList(0, kept), now.turns));
        drop(all, profile.size(), 0, (now, kept) -> new Material(now.profile.subList(0, kept), now.situation, now.goal, now.facts, now.turns));
        drop(all, goal.others(), 0, (now, kept) -> new Material(now.profile, now.situation, goal.with(kept), now.facts, now.turns));
        drop(all, 1, 0, (now, kept) -> new Material(now.profile, "", now.goal, now.facts, now.turns));
        drop(all, Math.min(facts.size(), NEAREST_FACTS), 0,
                (now, kept) -> new Material(now.profile, now.situation, now.goal, now.facts.subList(0, kept), now.turns));
        return all;
    }

    private static void drop(List<Material> all, int size, int least, Drop drop) {
        for (int kept = size - 1; kept >= least; kept--) {
            all.add(drop.to(all.get(all.size() - 1), kept));
        }
    }

    /** Leaves one thing more out. */
    @FunctionalInterface
    private interface Drop {
        Material to(Material before, int kept);
    }
}
