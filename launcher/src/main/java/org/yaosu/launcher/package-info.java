/** Placeholder. */
package org.yaosu.launcher;
