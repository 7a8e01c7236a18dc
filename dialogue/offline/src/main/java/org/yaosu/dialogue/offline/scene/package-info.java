/** What a conversation offers to talk about, and patterns of what is said in it. */
package org.yaosu.dialogue.offline.scene;
