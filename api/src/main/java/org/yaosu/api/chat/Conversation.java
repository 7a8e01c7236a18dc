package org.yaosu.api.chat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chat made ready for one customer: cleaned of repetitions, quotes and advertising, with a role for every speaker.
 *
 * @param chat the chat as it was read
 * @param turns what is left of its turns, in order; every span still points into {@link Chat#source()}
 * @param roles the role of every speaker
 * @param customer the name of the one the record is about, without the company or channel that stands before or behind it in
 *        the speaker's label; empty where nobody looks like a customer
 */
public record Conversation(Chat chat, List<Turn> turns, Map<String, Role> roles, Optional<String> customer) {

    public Conversation {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(customer, "customer");
        turns = List.copyOf(turns);
        roles = Map.copyOf(roles);
    }

    /** The role of a speaker; {@link Role#OTHER} for a name that never spoke. */
    public Role roleOf(String speaker) {
        return roles.getOrDefault(speaker, Role.OTHER);
    }

    /** The turns of one side, in order. */
    public Stream<Turn> saidBy(Role role) {
        return turns.stream().filter(turn -> roleOf(turn.speaker()) == role);
    }
}
