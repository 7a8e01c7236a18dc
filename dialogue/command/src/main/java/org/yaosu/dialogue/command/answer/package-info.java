/** Answers files of dialogues: a reply a line, in order, nothing lost where it is stopped. */
package org.yaosu.dialogue.command.answer;
