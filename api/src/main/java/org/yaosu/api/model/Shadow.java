package org.yaosu.api.model;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A provider that is asked about the same chats as those in use without its answers ever counting, so that people can see
 * what would be different with it. Which one it is, is a setting of the engine. Safe for use by several threads.
 */
@ProviderType
public interface Shadow {

    /** How its answers compare with the records so far: since the engine started, or since another provider was set. */
    ShadowReport report();
}
