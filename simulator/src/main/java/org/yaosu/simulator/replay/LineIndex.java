package org.yaosu.simulator.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts, to be recognised by their lines though some are missing or were trimmed. A line counts the less, the more of the texts have it: as the
 * logarithm of how rare it is.
 */
final class LineIndex {

    private static final Pattern SPEAKER = Pattern.compile("^[^：:]*[：:]\\s*(?=\\S)");

    private final UnaryOperator<String> reading;
    /** By line, the places of the texts that have it. */
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final double[] weights;

    private LineIndex(List<String> texts, UnaryOperator<String> reading) {
        this.reading = reading;
        weights = new double[texts.size()];
        for (int place = 0; place < texts.size(); place++) {
            for (String line : lines(texts.get(place))) {
                places.computeIfAbsent(line, first -> new ArrayList<>()).add(place);
            }
        }
        places.forEach((line, having) -> having.forEach(place -> weights[place] += weight(having)));
    }

    /** Of texts that are recognised by whole lines. */
    static LineIndex of(List<String> texts) {
        return new LineIndex(texts, line -> line);
    }

    /** Of chats, which are recognised by what is said, whoever is said to say it: names may be masked. */
    static LineIndex ofChats(List<String> chats) {
        return new LineIndex(chats, line -> SPEAKER.matcher(line).replaceFirst(""));
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

    private Set<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(reading).collect(Collectors.toSet());
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
