/**
 * Tables for terminals. Copied into the bundles that use it, together with JLine's {@code WCWidth}, so nothing of it is exported.
 */
package org.yaosu.table;
