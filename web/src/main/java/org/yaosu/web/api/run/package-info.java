/** Runs: files of chats, how they go on, and what comes of them. */
package org.yaosu.web.api.run;
