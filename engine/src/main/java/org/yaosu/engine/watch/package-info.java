/** Passes news on to whoever watches. */
package org.yaosu.engine.watch;
