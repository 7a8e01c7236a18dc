package org.yaosu.api.model;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What a provider can be sent. */
@ProviderType
public interface PromptWindow {

    /** Whether these messages and an answer fit, by the engine's estimate of tokens. */
    boolean holds(List<Message> messages);

    /** Whether personal data is to be left out: the provider is remote, and the platform is not set to show it everything. */
    boolean discreet();
}
