package org.yaosu.extractor.fields.kit;

import java.util.List;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Turn;

/**
 * A conversation by sides. Talk is what people say to each other; a longer text is written for everybody, and only
 * data such as addresses are looked for in it.
 *
 * @param customer all turns of the customer
 * @param customerTalk the customer's talk
 * @param othersTalk everybody else's talk
 * @param talk the talk of all, in order
 * @param speakers how many people speak
 */
public record Sides(List<Turn> customer, List<Turn> customerTalk, List<Turn> othersTalk, List<Turn> talk, int speakers) {

    /** The longest text that counts as talk, in characters. */
    public static final int LONGEST_TALK = 120;
    /** Up to so many speakers a chat is a conversation with one customer; with more it is a group. */
    private static final int FEW_SPEAKERS = 3;

    public static Sides of(Conversation conversation) {
        List<Turn> talk = conversation.turns().stream().filter(turn -> turn.text().length() <= LONGEST_TALK).toList();
        return new Sides(conversation.saidBy(Role.CUSTOMER).toList(),
                talk.stream().filter(turn -> isCustomer(conversation, turn)).toList(),
                talk.stream().filter(turn -> !isCustomer(conversation, turn)).toList(),
                talk,
                conversation.roles().size());
    }

    /** Whether anybody talks with anybody. */
    public boolean dialogue() {
        return speakers > 1;
    }

    /** Whether it is a conversation with one customer rather than a group. */
    public boolean small() {
        return speakers <= FEW_SPEAKERS;
    }

    private static boolean isCustomer(Conversation conversation, Turn turn) {
        return conversation.roleOf(turn.speaker()) == Role.CUSTOMER;
    }
}
