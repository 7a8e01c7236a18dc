package org.yaosu.simulator.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts, to be recognised by their lines though some are missing, were trimmed, or name another speaker. A line counts the less, the more of the
 * texts have it: as the logarithm of how rare it is.
 */
final class LineIndex {

    /** What a line says: without a speaker or a label before the first colon. */
    private static final Pattern LABEL = Pattern.compile("^[^：:]*[：:]\\s*(?=\\S)");

    /** By line, the places of the texts that have it. */
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final double[] weights;

    LineIndex(List<String> texts) {
        weights = new double[texts.size()];
        for (int place = 0; place < texts.size(); place++) {
            for (String line : lines(texts.get(place))) {
                places.computeIfAbsent(line, first -> new ArrayList<>()).add(place);
            }
        }
        places.forEach((line, having) -> having.forEach(place -> weights[place] += weight(having)));
    }

    /** The text that has most in common with this one; empty where none has anything. */
    Optional<Match> best(String text) {
        double whole = 0;
        double[] shared = new double[weights.length];
        for (String line : lines(text)) {
            List<Integer> having = places.getOrDefault(line, List.of());
            double weight = weight(having);
            whole += weight;
            having.forEach(place -> shared[place] += weight);
        }
        double asked = whole;
        return IntStream.range(0, shared.length).filter(place -> shared[place] > 0)
                .mapToObj(place -> new Match(place, shared[place], shared[place] / asked, shared[place] / weights[place]))
                .reduce((first, next) -> next.isBetterThan(first) ? next : first);
    }

    private double weight(List<Integer> having) {
        return Math.log((weights.length + 1.0) / Math.max(1, having.size()));
    }

    private static Set<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> LABEL.matcher(line).replaceFirst(""))
                .collect(Collectors.toSet());
    }

    /**
     * A text that has something in common with what was asked.
     *
     * @param place which one, from 0
     * @param shared the weight of the common lines
     * @param ofAsked their share of what was asked, at most 1
     * @param ofText their share of the text, at most 1
     */
    record Match(int place, double shared, double ofAsked, double ofText) {

        /** The shorter of two texts that share as much: it is the one that is meant where one has all lines of the other. */
        private boolean isBetterThan(Match other) {
            return shared > other.shared || shared == other.shared && ofText > other.ofText;
        }
    }
}
