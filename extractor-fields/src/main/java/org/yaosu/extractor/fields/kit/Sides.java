package org.yaosu.extractor.fields.kit;

import java.util.ArrayList;
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

    public Sides {
        customer = List.copyOf(customer);
        customerTalk = List.copyOf(customerTalk);
        othersTalk = List.copyOf(othersTalk);
        talk = List.copyOf(talk);
    }

    public static Sides of(Conversation conversation) {
        List<Turn> customer = new ArrayList<>();
        List<Turn> customerTalk = new ArrayList<>();
        List<Turn> othersTalk = new ArrayList<>();
        List<Turn> talk = new ArrayList<>();
        for (Turn turn : conversation.turns()) {
            boolean customers = conversation.roleOf(turn.speaker()) == Role.CUSTOMER;
            if (customers) {
                customer.add(turn);
            }
            if (turn.text().length() <= LONGEST_TALK) {
                talk.add(turn);
                (customers ? customerTalk : othersTalk).add(turn);
            }
        }
        return new Sides(customer, customerTalk, othersTalk, talk, conversation.roles().size());
    }

    /** Whether anybody talks with anybody. */
    public boolean dialogue() {
        return speakers > 1;
    }

    /** Whether it is a conversation with one customer rather than a group. */
    public boolean small() {
        return speakers <= FEW_SPEAKERS;
    }
}
