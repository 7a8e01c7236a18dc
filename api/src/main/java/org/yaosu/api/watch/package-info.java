/**
 * What goes on, for those who count it or write it down. Who wants to hear registers a {@link org.yaosu.api.watch.Watcher}; who has
 * something to tell goes through {@link org.yaosu.api.watch.Announcer}. Nothing here holds a chat's text, a record or a secret.
 */
@Export
@Version("1.0.0")
package org.yaosu.api.watch;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
