/** What a model is trained and tested with: rows out of chats, cut to size, split without leakage, and repeated. */
package org.yaosu.finetune.rows;
