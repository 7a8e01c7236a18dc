package org.yaosu.dialogue.service.route;

import java.util.List;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;

/**
 * Why a request has no answer.
 *
 * @param inService the terms of all responders of the moment
 * @param unanswered what became of each that was asked
 */
record Refusal(DialogueRequest request, DialogueOptions options, List<Terms> inService, List<String> unanswered) {

    String message() {
        String subtrack = Said.shown(request.subtrack());
        if (!unanswered.isEmpty()) {
            return "nobody answered the subtrack " + subtrack + ": " + String.join("; ", unanswered) + own();
        }
        if (inService.isEmpty()) {
            return "no responder is in service: are the bundles of dialogues started?";
        }
        if (inService.stream().anyMatch(terms -> terms.answers(request) && !terms.allowed(options))) {
            return "only models answer the subtrack " + subtrack + ", and they are to be left alone; allow one, or install a responder that asks none";
        }
        return "no responder in service answers the subtrack " + subtrack + "; answered are: " + String.join(", ", Subtracks.of(inService));
    }

    /** Who takes every subtrack may answer this one or not; whether it is misspelt shows where it stands beside those that somebody made a responder for. */
    private String own() {
        List<String> subtracks = Subtracks.of(inService);
        return subtracks.isEmpty() || subtracks.contains(request.subtrack()) ? "" : "; responders of their own have: " + String.join(", ", subtracks);
    }
}
