/**
 * Starts the platform: {@link org.yaosu.launcher.Main} from a command line, {@link org.yaosu.launcher.Platform} inside
 * another program. Plain Java on the class path, outside of the framework it starts.
 */
package org.yaosu.launcher;
