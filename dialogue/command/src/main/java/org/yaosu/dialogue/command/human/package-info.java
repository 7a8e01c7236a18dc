/** The competition's final ranking, by what people gave each system. */
package org.yaosu.dialogue.command.human;
