/** Conversations at the terminal or through a pipe. */
package org.yaosu.dialogue.command.ask;
