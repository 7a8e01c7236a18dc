/**
 * Files: a plug-in implements {@link ChatReader} for what comes in or {@link RecordWriter} for what goes out. Callers
 * go through {@link org.yaosu.api.extract.BatchExtractor}, or make a chat of a text at hand with {@link Transcripts}.
 */
@Export
@Version("1.1.0")
package org.yaosu.api.format;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
