package org.yaosu.api.run;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears what models said about the chats of a run. */
@ConsumerType
@FunctionalInterface
public interface RunReplies {

    /**
     * What was said about one chat.
     *
     * @param index its place in the input, from 1
     * @param replies the answers to its calls, each once, in the order of the calls, of the provider that answered last; none where no model has
     */
    void chat(long index, List<String> replies) throws IOException;
}
