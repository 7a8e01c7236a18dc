/** The commands for dialogues. */
package org.yaosu.dialogue.command;
