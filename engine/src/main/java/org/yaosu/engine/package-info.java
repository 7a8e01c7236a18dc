/** Placeholder. */
package org.yaosu.engine;
