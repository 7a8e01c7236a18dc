package org.yaosu.api.deploy;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts a new version of a bundle in the place of an old one without losing work: installs it beside the old one, waits
 * until it is active and healthy, hands new work to it, lets the old one finish, and removes that. Until the handover
 * the old one stays in service; whatever fails before leaves everything as it was. One swap at a time; safe for use by
 * several threads.
 */
@ProviderType
public interface Swapper {

    /**
     * What a swap would do, from the manifests and the wiring of this moment. Changes nothing.
     *
     * @param old the bundle in service: its symbolic name or its id
     * @param jar the new version
     * @throws SwapException if there is no such bundle, or the jar is none that can take its place
     */
    SwapPlan plan(String old, Path jar);

    /**
     * Swaps. Blocks until the old version is gone or the swap has failed. The new version outlives a restart, unless the
     * report warns that it does not.
     *
     * @param old the bundle in service: its symbolic name or its id
     * @param jar the new version; read once, the file is not needed later
     * @throws SwapException if the new version is not in service; the message says why, and how the old one stands
     */
    SwapReport swap(String old, Path jar, SwapOptions options);
}
