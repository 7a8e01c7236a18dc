/** Reads requests: the competition's JSON and what is sent instead of it. */
package org.yaosu.dialogue.service.format;
