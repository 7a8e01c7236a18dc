/**
 * Looks for phrases in short texts. Copied into the bundles that use it, so nothing of it is exported.
 */
package org.yaosu.search;
