package org.yaosu.dialogue.model;

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

    /** In how many steps it shrinks to what always stays. */
    int steps() {
        return Math.max(0, turns.size() - LAST_TURNS) + facts.size() + profile.size() + goal.others() + 1;
    }

    /**
     * Less of it: older turns go first, then facts, the farthest first, what is known of the user, steps far from the current one, the
     * situation, and at last the nearest facts. The last turns, the current step and the next always stay.
     *
     * @param steps how far it is to shrink, from 0, where nothing goes, to {@link #steps()}; a thing goes at each
     */
    Material shrunk(int steps) {
        Shrinking left = new Shrinking(steps);
        int keptTurns = left.of(turns.size(), LAST_TURNS);
        int keptFacts = left.of(facts.size(), NEAREST_FACTS);
        int keptProfile = left.of(profile.size(), 0);
        int keptGoal = left.of(goal.others(), 0);
        String keptSituation = left.of(1, 0) == 0 ? "" : situation;
        return new Material(profile.subList(0, keptProfile), keptSituation, goal.with(keptGoal), facts.subList(0, left.of(keptFacts, 0)), last(turns, keptTurns));
    }

    /** What is left to go. */
    private static final class Shrinking {

        private int left;

        Shrinking(int steps) {
            left = steps;
        }

        /** How many of so many things stay. */
        int of(int size, int least) {
            int gone = Math.min(left, Math.max(0, size - least));
            left -= gone;
            return size - gone;
        }
    }
}
