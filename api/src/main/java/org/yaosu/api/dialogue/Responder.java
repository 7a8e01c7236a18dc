package org.yaosu.api.dialogue;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A skill: answers dialogues of some subtracks. A service with {@link ResponderProperties}; its ranking says who is asked first.
 * Called from several threads at once.
 */
@ConsumerType
public interface Responder {

    /**
     * What to say next. Blocks; ends soon after its thread is interrupted.
     *
     * @param options how to answer; its time limit is what is left of the whole
     * @return the reply, its words separated by single blanks where they are known; empty where this responder has nothing to say
     * @throws ResponderException if it fails; the next one is asked, and its message is shown to people
     * @throws RuntimeException if it breaks; the next one is asked, and only what kind of exception it was is shown
     */
    Optional<String> respond(DialogueRequest request, DialogueOptions options);
}
