package org.yaosu.api.dialogue;

import java.util.List;
import java.util.Objects;

/**
 * The next turn of a conversation.
 *
 * @param text what to say, on one line and never blank; its words are separated by single blanks where the responder knows them
 * @param responder the id of the responder that said it
 * @param troubles why responders before it did not answer, in order; they quote neither the conversation nor a secret
 */
public record DialogueReply(String text, String responder, List<String> troubles) {

    public DialogueReply {
        if (text.isBlank() || text.lines().count() > 1) {
            throw new IllegalArgumentException("a reply is one line that is not blank");
        }
        Objects.requireNonNull(responder, "responder");
        troubles = List.copyOf(troubles);
    }
}
