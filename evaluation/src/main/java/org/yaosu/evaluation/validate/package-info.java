/** Cross-validation of the whole way of a chat: what is learned is learned from other chats than those it is measured on. */
package org.yaosu.evaluation.validate;
