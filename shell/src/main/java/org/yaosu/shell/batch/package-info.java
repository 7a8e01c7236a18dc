/**
 * Batches: what is asked for, how it is carried out while somebody waits and may press Ctrl-C, and what came of it.
 */
package org.yaosu.shell.batch;
