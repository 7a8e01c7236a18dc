package org.yaosu.api.dialogue;

import java.util.Objects;
import java.util.Optional;

/**
 * A row of a file of dialogues.
 *
 * @param request the conversation
 * @param response the turn that somebody said next, where the row tells
 */
public record DialogueExample(DialogueRequest request, Optional<String> response) {

    public DialogueExample {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(response, "response");
    }
}
