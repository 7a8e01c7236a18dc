/** Answers dialogues with models. */
package org.yaosu.dialogue.model;
