/**
 * The folder of plug-ins, made safe: {@link org.yaosu.plugin.folder.PluginFolder} takes its jars over from FileInstall.
 */
package org.yaosu.plugin.folder;
