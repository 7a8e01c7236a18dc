/** Placeholder. */
package org.yaosu.formats;
