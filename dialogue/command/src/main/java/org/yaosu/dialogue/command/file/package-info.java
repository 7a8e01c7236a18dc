/** Files of lines: plain or gzipped, in UTF-8. */
package org.yaosu.dialogue.command.file;
