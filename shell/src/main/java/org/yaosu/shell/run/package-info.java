/**
 * Runs: the batches that the journal knows, and how to go on with them.
 */
package org.yaosu.shell.run;
