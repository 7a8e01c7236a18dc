/** The competition's automatic metrics, as the public evaluator of DuConv defines them. */
package org.yaosu.dialogue.command.score;
