package org.yaosu.api.dialogue;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Answers dialogues with the responders in service. Safe for use by several threads. */
@ProviderType
public interface Dialogue {

    /**
     * The next turn. Asks the responders for the request's subtrack, those of higher ranking first, until one answers. Blocks, at
     * most for the time limit and a grace of 5 s for each responder that asks no model: it has that even where those before it took
     * all the time. Where nobody answers and a responder left a moment ago, its successor is waited for, up to 5 s from its departure
     * and within the time limit: a swap fails no request.
     *
     * @throws DialogueException if none answered; its message says who was asked and what each said
     * @throws DialogueStoppedException if this service stops before somebody answered, which requests under way have 2 s for; the one in
     *         service then may be asked
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it still is
     */
    DialogueReply reply(DialogueRequest request, DialogueOptions options);

    /** The subtracks that somebody in service answers, sorted. */
    List<String> subtracks();
}
