package org.yaosu.evaluation.score;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.score.Similarity;

/**
 * The contest's default: F1 over the characters that two texts have in common, each as often as it occurs in both;
 * blanks do not count, order neither. Two texts without a character are alike. Ranked low, so that any other is preferred.
 */
@Component(property = "service.ranking:Integer=-1000")
public final class CharacterSimilarity implements Similarity {

    @Override
    public String id() {
        return "characters";
    }

    @Override
    public double of(String gold, String answer) {
        Map<Integer, Integer> expected = characters(gold);
        Map<Integer, Integer> given = characters(answer);
        int all = sum(expected) + sum(given);
        if (all == 0) {
            return 1;
        }
        int common = expected.entrySet().stream()
                .mapToInt(character -> Math.min(character.getValue(), given.getOrDefault(character.getKey(), 0))).sum();
        return 2.0 * common / all;
    }

    private static Map<Integer, Integer> characters(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        text.codePoints().filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .forEach(point -> counts.merge(point, 1, Integer::sum));
        return counts;
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
