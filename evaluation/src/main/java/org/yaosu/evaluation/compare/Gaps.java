package org.yaosu.evaluation.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunChat.State;

/** Names the chats that one side says nothing about, or that no model answered. */
final class Gaps {

    private Gaps() {
    }

    /**
     * In words, nothing where there are none.
     *
     * @param places the number of chats that are compared
     */
    static List<String> of(Side side, int places) {
        Map<Integer, State> states = side.chats().stream().collect(Collectors.toMap(chat -> (int) chat.index(), RunChat::state, (one, same) -> same));
        Map<State, List<Integer>> without = new EnumMap<>(State.class);
        List<Integer> none = IntStream.rangeClosed(1, places).filter(place -> !side.answers(place)).boxed().toList();
        none.forEach(place -> without.computeIfAbsent(states.getOrDefault(place, State.WAITING), state -> new ArrayList<>()).add(place));
        List<String> lines = new ArrayList<>();
        if (!none.isEmpty()) {
            lines.add(side.name() + ": " + Places.counted(none.size()) + " without a record: " + (side.report().isEmpty() ? Places.of(none)
                    : without.entrySet().stream().map(some -> word(some.getKey()) + " " + Places.of(some.getValue())).collect(Collectors.joining("; "))));
        }
        List<Integer> unanswered = states.entrySet().stream().filter(chat -> chat.getValue() == State.UNANSWERED && side.answers(chat.getKey()))
                .map(Map.Entry::getKey).sorted().toList();
        if (!unanswered.isEmpty()) {
            lines.add(side.name() + ": " + Places.counted(unanswered.size()) + " unanswered by a model, with the finders' records: " + Places.of(unanswered));
        }
        return lines;
    }

    /** A chat that had its turn and has no record may have no customer. */
    private static String word(State state) {
        return state == State.DONE ? "nobody found" : state.name().toLowerCase(Locale.ROOT);
    }
}
