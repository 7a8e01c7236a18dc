/** How much chance is in a score, and in the difference of two. */
@Export
@Version("1.0.0")
package org.yaosu.evaluation.resample;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
