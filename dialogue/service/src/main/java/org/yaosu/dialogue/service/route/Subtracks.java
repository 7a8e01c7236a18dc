package org.yaosu.dialogue.service.route;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaosu.api.dialogue.DialogueRequest;

/** The subtracks that responders answer. */
final class Subtracks {

    /** What a responder stands for that answers all: the competition's own. */
    private static final Set<String> KNOWN = Set.of(DialogueRequest.CHITCHAT, DialogueRequest.KNOWLEDGE, DialogueRequest.RECOMMEND);

    private Subtracks() {
    }

    /** Each once, sorted. */
    static List<String> of(List<Terms> responders) {
        return responders.stream().flatMap(terms -> terms.subtracks().isEmpty() ? KNOWN.stream() : terms.subtracks().stream()).distinct().sorted().toList();
    }
}
