/** Lets people into Felix's Web Console, where that is installed. */
package org.yaosu.operations.console;
