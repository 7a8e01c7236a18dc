package org.yaosu.web.access;

/**
 * What is set up as a token and lets nobody in.
 *
 * @param name of its file or configuration
 * @param reason which setting is wrong and why; quotes neither a token nor a digest
 */
record Untaken(String name, String reason) {
}
