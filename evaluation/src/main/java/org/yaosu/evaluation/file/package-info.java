/** The files that are scored: gold chats by way of the chat readers, and the records of runs. */
package org.yaosu.evaluation.file;
