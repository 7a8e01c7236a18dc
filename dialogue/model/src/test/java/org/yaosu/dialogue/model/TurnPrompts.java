package org.yaosu.dialogue.model;

import org.yaosu.api.dialogue.DialogueRequest;

/** Prompts as the responder makes them. */
final class TurnPrompts {

    private TurnPrompts() {
    }

    static TurnPrompt of(DialogueRequest request, int turns) {
        Material material = Material.of(request, turns);
        return new TurnPrompt(Wording.of(request.subtrack()), material, material.map(Disguise.of(request, material)::hide));
    }
}
