/** Runs compared, and chats that somebody corrected. */
package org.yaosu.web.api.learning;
