package org.yaosu.api.model;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks models for a text, for whatever purpose: who is asked, retries, limits, fallback to the next provider and swaps are the
 * engine's, as for chats. Safe for use by several threads.
 */
@ProviderType
public interface Models {

    /**
     * The first answer that one of the providers gives. Blocks, at most for the time limit.
     *
     * @throws ModelException if none of them answered; its kind is that of the last failure, its message names all
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it still is
     */
    ModelAnswer ask(ModelPrompt prompt, ModelWish wish);

    /**
     * The ids of the providers that would be asked now, in order; those that cannot answer as they are set, such as without a key,
     * are left out.
     *
     * @param providers the ids wanted; empty for those that the platform is set to
     * @throws IllegalArgumentException if no provider ever had one of these ids; the message names those that are in service
     */
    List<String> askable(Optional<List<String>> providers);
}
