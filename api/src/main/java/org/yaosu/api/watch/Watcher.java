package org.yaosu.api.watch;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what goes on, as a service. It is told in a thread of its own, one piece of news after the other in the order in which they
 * came up, a moment after they did: it may be slow, block or throw without holding any work up. Where more news wait for it than the
 * platform keeps, further ones are lost to it, and counted. It may come and go at any time.
 */
@ConsumerType
public interface Watcher {

    /** A model was asked and has answered or failed; or an answer that was kept took the place of asking. */
    default void called(CallEnded call) {
    }

    /** A chat was read to its end. One that was stopped, and has its turn another time, is not told of. */
    default void extracted(ChatExtracted chat) {
    }

    /** A bundle took another one's place, or could not. */
    default void swapped(BundleSwapped swap) {
    }

    /** A provider came, went, or is left alone for a while. */
    default void changed(ProviderChanged provider) {
    }

    /**
     * News were lost to this watcher, because too many waited.
     *
     * @param count how many since this was told last; at least one
     */
    default void missed(long count) {
    }
}
