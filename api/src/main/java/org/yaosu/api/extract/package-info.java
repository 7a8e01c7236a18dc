/**
 * The front door: {@link Extractor} for one chat, {@link BatchExtractor} for files of any size.
 */
@Export
@Version("1.4.0")
package org.yaosu.api.extract;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
