/** Placeholder. */
package org.yaosu.shell;
