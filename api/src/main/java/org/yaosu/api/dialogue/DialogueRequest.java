package org.yaosu.api.dialogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A conversation that waits for its next turn, as the 2020 multi-skill dialogue competition gives it. Texts are as they came:
 * words may be separated by blanks or not.
 *
 * @param subtrack the skill that is wanted, such as {@link #CHITCHAT}; kept in lower case, without blanks around it
 * @param profile what is known of the user, by name, in order
 * @param situation when and about what people talk; may be empty
 * @param goal what the conversation is to lead to, one list a step
 * @param knowledge facts that may be used, usually of three elements each: of what, which property, its value
 * @param history the turns so far, oldest first; the last one is to be answered
 */
public record DialogueRequest(String subtrack, Map<String, List<String>> profile, String situation, List<List<String>> goal,
        List<List<String>> knowledge, List<String> history) {

    /** Talk about this and that. */
    public static final String CHITCHAT = "chitchat";

    /** Talk that brings up facts of the knowledge. */
    public static final String KNOWLEDGE = "knowledge";

    /** Talk that follows goals, up to a recommendation that the user takes. */
    public static final String RECOMMEND = "recommend";

    public DialogueRequest {
        subtrack = subtrack.strip().toLowerCase(Locale.ROOT);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        profile.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        profile = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(situation, "situation");
        goal = copy(goal);
        knowledge = copy(knowledge);
        history = List.copyOf(history);
    }

    /** The same conversation after these further turns. */
    public DialogueRequest after(String... turns) {
        List<String> longer = new ArrayList<>(history);
        Collections.addAll(longer, turns);
        return new DialogueRequest(subtrack, profile, situation, goal, knowledge, longer);
    }

    private static List<List<String>> copy(List<List<String>> lists) {
        return lists.stream().map(List::copyOf).toList();
    }
}
