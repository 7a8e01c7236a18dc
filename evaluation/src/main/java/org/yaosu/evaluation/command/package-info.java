/** The {@code score}, {@code evaluate} and {@code compare} commands: they read the files and runs, ask the scorer, and show what came of it. */
package org.yaosu.evaluation.command;
