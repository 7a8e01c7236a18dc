/** Files of lines: plain or gzipped, in UTF-8. Copied into the bundles that use it, so nothing of it is exported. */
package org.yaosu.chatfiles.line;
