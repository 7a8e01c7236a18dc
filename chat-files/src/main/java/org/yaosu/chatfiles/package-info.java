/**
 * Files that commands read chats from, and write what came of them to. Copied into the bundles that use it, so nothing of it is exported.
 */
package org.yaosu.chatfiles;
