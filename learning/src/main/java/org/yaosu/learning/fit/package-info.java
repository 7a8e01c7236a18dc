/** Finds weights: logistic regression, and how well it does on chats that it did not see. */
package org.yaosu.learning.fit;
