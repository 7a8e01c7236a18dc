package org.yaosu.dialogue.model;

import org.yaosu.api.dialogue.DialogueRequest;

/** Prompts as the responder makes them. */
final class TurnPrompts {

    private TurnPrompts() {
    }

    static TurnPrompt of(DialogueRequest request, int turns) {
        return new TurnPrompt(Wording.of(request.subtrack()), request.profile(), Material.of(request, turns));
    }
}
