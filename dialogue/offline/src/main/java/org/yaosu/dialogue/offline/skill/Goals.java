package org.yaosu.dialogue.offline.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaosu.dialogue.offline.scene.Line;

/**
 * Where a conversation stands on its way: turns are marked with the number of the goal that begins with them.
 *
 * @param names the goals in order, such as {@code 问天气}; a goal that the request repeats for each of its turns counts once
 * @param current the goal under way, from 0; -1 before the first one
 * @param since the turns said since it began, that one included
 * @param opened whether the turn to be answered began it
 */
public record Goals(List<String> names, int current, int since, boolean opened) {

    private static final String FAREWELL = "再见";
    private static final Pattern BRACKET = Pattern.compile("[(（]");

    public Goals {
        names = List.copyOf(names);
    }

    public static Goals of(List<List<String>> goal, List<Line> lines) {
        List<String> names = new ArrayList<>();
        List<String> last = List.of();
        for (List<String> step : goal) {
            if (!step.isEmpty() && !step.equals(last)) {
                names.add(name(step.get(0)));
                last = step;
            }
        }
        int current = -1;
        int began = 0;
        for (int turn = 0; turn < lines.size(); turn++) {
            int mark = lines.get(turn).goal();
            if (mark > 0) {
                current = mark - 1;
                began = turn;
            }
        }
        current = Math.min(current, names.size() - 1);
        return new Goals(names, current, lines.size() - began, !lines.isEmpty() && lines.get(lines.size() - 1).goal() > 0);
    }

    /** A goal's name without its number and what stands in brackets. */
    private static String name(String step) {
        String bare = String.join("", Line.of(step).words());
        Matcher bracket = BRACKET.matcher(bare);
        return bracket.find() && bracket.start() > 0 ? bare.substring(0, bracket.start()) : bare;
    }

    /** The goal that is so many behind the current one; empty where there is none. */
    String after(int steps) {
        int wanted = current + steps;
        return wanted >= 0 && wanted < names.size() ? names.get(wanted) : "";
    }

    /** Whether it is too early to say goodbye: goals besides a farewell are ahead of the one under way. */
    boolean unfinished() {
        return names.stream().skip(Math.max(0, current + 1L)).anyMatch(name -> !name.contains(FAREWELL));
    }

    /** Whether it is time to say goodbye: the last goal is under way. */
    public boolean farewell() {
        return current >= 0 && current == names.size() - 1 && names.get(current).contains(FAREWELL);
    }
}
