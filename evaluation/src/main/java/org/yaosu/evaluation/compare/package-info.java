/** Two runs over the same chats: whether they are that, where they agree, and what each took. */
package org.yaosu.evaluation.compare;
