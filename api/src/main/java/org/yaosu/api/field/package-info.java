/**
 * Fields: what is asked of a chat. A plug-in implements {@link FieldExtractor}; callers go through
 * {@link org.yaosu.api.extract.Extractor} and never call a field themselves.
 */
@Export
@Version("1.1.0")
package org.yaosu.api.field;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
