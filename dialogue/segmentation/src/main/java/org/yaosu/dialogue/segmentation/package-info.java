/**
 * Separates Chinese words: the most probable way through a dictionary, and a model of characters for names and other words that it does
 * not have. Dictionary and model are those of jieba, with which the public corpus of recommendations was segmented.
 */
package org.yaosu.dialogue.segmentation;
