package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The steps of a goal. The public DuRecDial corpus writes them as one text, {@code [1]name(what happens)-->[2]name(...)}; a step of that
 * is read into the competition's three elements: its name, the first thing it sets in 『 』, and what happens.
 */
final class Goals {

    /** The most steps; the public corpora have up to 21. */
    static final int MOST = 1000;

    /** No pattern here starts with a run of blanks: searching for it would take the square of the text's length. */
    private static final Pattern MARK = Pattern.compile("\\[\\s*\\d{1,3}\\s*]");
    private static final Pattern ARROW = Pattern.compile("-\\s?-\\s?>");
    private static final Pattern BETWEEN = Pattern.compile(ARROW + "|(?=" + MARK + ")");
    private static final Pattern OPENING = Pattern.compile("[(（]");
    private static final Pattern THING = Pattern.compile("『([^『』]*)』");

    private Goals() {
    }

    static List<List<String>> of(JsonNode value) {
        List<List<String>> steps = new ArrayList<>();
        Texts.leaves(Field.GOAL, "", Lists.unwrapped(value), leaf -> {
            List<String> texts = leaf.stream().map(Texts::of).toList();
            if (texts.stream().anyMatch(Goals::written)) {
                texts.stream().flatMap(Goals::steps).forEach(steps::add);
            } else if (!texts.stream().allMatch(String::isBlank)) {
                steps.add(texts);
            }
        });
        Field.GOAL.atMost(MOST, steps.size(), "steps");
        return steps;
    }

    private static boolean written(String text) {
        return MARK.matcher(text.strip()).lookingAt() || ARROW.matcher(text).find();
    }

    private static Stream<List<String>> steps(String text) {
        return BETWEEN.splitAsStream(text).map(step -> MARK.matcher(step).replaceFirst("").strip()).filter(step -> !step.isEmpty()).map(Goals::step);
    }

    private static List<String> step(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return List.of(text, "", "");
        }
        boolean closed = text.endsWith(")") || text.endsWith("）");
        String happens = text.substring(opening.end(), closed ? text.length() - 1 : text.length()).strip();
        Matcher thing = THING.matcher(happens);
        return List.of(text.substring(0, opening.start()).strip(), thing.find() ? thing.group(1).strip() : "", happens);
    }
}
