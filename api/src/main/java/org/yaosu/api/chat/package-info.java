/**
 * Chats: what was said, by whom, and where it stands in the source text. Everything here is immutable.
 */
@Export
@Version("1.0.0")
package org.yaosu.api.chat;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
