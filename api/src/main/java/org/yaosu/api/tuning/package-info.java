/**
 * Training files for fine-tuning: a plug-in implements {@link TuningWriter} for the form that one platform takes.
 */
@Export
@Version("1.0.0")
package org.yaosu.api.tuning;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
