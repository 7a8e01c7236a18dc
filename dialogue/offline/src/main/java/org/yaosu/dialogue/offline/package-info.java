/** Answers dialogues with what was learned from corpora, with no network. */
package org.yaosu.dialogue.offline;
