/**
 * Whether the platform works, at {@code /health}: Felix's health checks, run and remembered by its executor. A check of a plug-in's own
 * counts as well: with the tag {@code live} or {@code ready} it decides, with {@code advice} it warns. The servlet is our own: Felix's
 * shows every check's words to everybody, has no address for one provider, and lets pages of other sites read it.
 */
package org.yaosu.operations.health;
