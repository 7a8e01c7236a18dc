/** The command, for wherever there is a shell. */
package org.yaosu.finetune.command;
