/** Chats to measure with: invented, each with another text, as long as those of {@code samples/chats.json}. */
package org.yaosu.itest.load.chats;
