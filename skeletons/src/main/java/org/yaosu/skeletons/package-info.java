/**
 * Projects for authors of plug-ins, created by {@link org.yaosu.skeletons.NewCommand} from the templates that lie beside
 * these classes.
 */
package org.yaosu.skeletons;
