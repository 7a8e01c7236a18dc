package org.yaosu.api.watch;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Passes news on to every {@link Watcher} there is: whoever has some takes this service. Safe for use by several threads, with locks
 * held or without: nobody is waited for.
 */
@ProviderType
public interface Announcer {

    /** Whether anybody hears: where nobody does, news need not even be made. */
    boolean heard();

    /** Has every watcher of this moment told, soon. Returns at once and never throws. */
    void announce(Consumer<? super Watcher> news);
}
