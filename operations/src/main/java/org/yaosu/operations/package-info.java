/**
 * What those need who run the platform: {@code health} says whether it works, {@code metrics} how much and how fast, {@code log} what
 * happened; {@code console} lets them into Felix's Web Console. It only listens and looks; nothing depends on it.
 */
package org.yaosu.operations;
