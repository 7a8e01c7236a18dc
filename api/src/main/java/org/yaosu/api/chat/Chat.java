package org.yaosu.api.chat;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A chat as it was read, before anything was cleaned away.
 *
 * @param id what the source calls the chat, or its number where the source has no name for it
 * @param source the whole text; every span points into it
 * @param turns the messages in the order of the source
 * @param knownRoles speakers whose role the source states (an archive tells inside from outside users); empty where it must be inferred
 */
public record Chat(String id, String source, List<Turn> turns, Map<String, Role> knownRoles) {

    public Chat {
        Objects.requireNonNull(id, "id");
        turns = List.copyOf(turns);
        knownRoles = Map.copyOf(knownRoles);
        for (Turn turn : turns) {
            if (turn.span().end() > source.length() || turn.label().end() > source.length()) {
                throw new IllegalArgumentException("chat " + id + ": a turn ends at " + turn.span().end()
                        + " of a text of " + source.length() + " characters");
            }
        }
    }
}
