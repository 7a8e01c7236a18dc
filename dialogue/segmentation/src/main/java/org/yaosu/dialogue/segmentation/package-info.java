/** Separates Chinese words. */
package org.yaosu.dialogue.segmentation;
