/**
 * How a batch goes on, for people and for machines: a bar on a terminal, lines in a pipe, JSON. All of it goes to standard error, for
 * standard output is for results.
 */
package org.yaosu.shell.progress;
