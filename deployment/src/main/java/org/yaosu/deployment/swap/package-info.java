/**
 * Swaps bundles: {@link org.yaosu.deployment.swap.SwapService} is the way in, {@link org.yaosu.deployment.swap.Swap} the
 * order of events.
 */
package org.yaosu.deployment.swap;
