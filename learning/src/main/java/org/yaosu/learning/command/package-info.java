/** The commands, for wherever there is a shell. */
package org.yaosu.learning.command;
