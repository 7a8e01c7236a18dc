package org.yaosu.api.model;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The providers of this moment, for people who watch and choose them. Safe for use by several threads. */
@ProviderType
public interface Providers {

    /** Every provider in service, in the order in which the registry prefers them. */
    List<ProviderState> providers();

    /**
     * From now on, asks these providers where a caller names none: the first, and each further one where those before it
     * fail. The choice outlives a restart.
     *
     * @param ids ids of providers; empty to ask none
     * @throws IllegalArgumentException if no provider has such an id; the message names those that are there
     */
    void use(List<String> ids);

    /** Takes back what {@link #use} chose: from now on the configuration counts again, also after a restart. */
    void useConfigured();

    /** The ids of the providers that are asked where a caller names none; empty where none is. */
    List<String> used();

    /**
     * The ids of all providers that may be asked where a caller names none: those of {@link #used}, and those that the settings
     * {@code routes}, as far as they are in service, and {@code shadow} bring in. Without an implementation of its own, those of {@link #used}.
     */
    default Set<String> asked() {
        return Set.copyOf(used());
    }

    /**
     * Asks a provider for a few words, once, and explains in plain words what came of it. A provider that answers is
     * taken out of its cool-down.
     *
     * @throws IllegalArgumentException if no provider has this id; the message names those that are there
     */
    ProviderCheck check(String id, Duration timeLimit);
}
