/** Answers dialogues with what was learned from corpora. */
package org.yaosu.dialogue.offline;
