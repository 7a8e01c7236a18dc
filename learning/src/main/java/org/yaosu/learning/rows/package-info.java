/** What a model learns from: the possible answers of labelled chats as numbers, without anybody's words. */
package org.yaosu.learning.rows;
