/**
 * Records: what was found, with where it came from and where it stands in the chat.
 */
@Export
@Version("1.0.0")
package org.yaosu.api.record;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
