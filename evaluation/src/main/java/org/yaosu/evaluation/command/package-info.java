/** The {@code score} command: reads the files, asks the scorer, and shows what came of it. */
package org.yaosu.evaluation.command;
