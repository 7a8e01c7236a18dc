/**
 * Jars of bundles, as those who install them see them. No bundle exports this: who needs it, the launcher too, carries a
 * copy.
 */
package org.yaosu.deployment.jar;
