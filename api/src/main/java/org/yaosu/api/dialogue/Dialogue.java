package org.yaosu.api.dialogue;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Answers dialogues with the responders in service. Safe for use by several threads. */
@ProviderType
public interface Dialogue {

    /**
     * The next turn. Asks the responders for the request's subtrack, those of higher ranking first, until one answers. Blocks, at
     * most for the time limit and what the last responder needs.
     *
     * @throws DialogueException if none answered; its message says who was asked and what each said
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it still is
     */
    DialogueReply reply(DialogueRequest request, DialogueOptions options);

    /** The subtracks that somebody in service answers, sorted. */
    List<String> subtracks();
}
