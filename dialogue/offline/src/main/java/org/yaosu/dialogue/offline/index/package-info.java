/** The turns of corpora, kept in a Lucene index. */
package org.yaosu.dialogue.offline.index;
