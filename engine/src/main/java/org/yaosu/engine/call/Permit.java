package org.yaosu.engine.call;

/**
 * The right to one call.
 *
 * @param slot the account's
 * @param epoch of the {@link AdaptiveLimit} in which it was given
 */
record Permit(int slot, int epoch) {

    /** For who waits no more because the provider is gone. */
    static final Permit NONE = new Permit(-1, -1);
}
