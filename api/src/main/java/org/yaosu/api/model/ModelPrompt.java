package org.yaosu.api.model;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** What a model is to be asked, made to fit the one that is asked. */
@FunctionalInterface
@ConsumerType
public interface ModelPrompt {

    /**
     * The messages for this provider.
     *
     * @return at least one message; if they are longer than the window, the provider is passed over
     */
    List<Message> within(PromptWindow window);
}
