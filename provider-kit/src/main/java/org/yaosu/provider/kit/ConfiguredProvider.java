package org.yaosu.provider.kit;

import org.yaosu.api.model.ModelProvider;

/** A provider that was made of one configuration. Safe for use by several threads. */
public interface ConfiguredProvider extends ModelProvider, AutoCloseable {

    /** What it tells of itself; the same at every call. */
    ProviderTraits traits();

    /** Fails the calls under way as cancelled and gives everything back. Returns soon; may be called twice. */
    @Override
    void close();
}
