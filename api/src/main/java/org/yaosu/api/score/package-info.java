/**
 * Scores and comparisons: a plug-in implements {@link Similarity} to judge free texts by another measure. The score itself is the
 * {@code score} command's; callers learn from {@link Comparisons} where two runs agree.
 */
@Export
@Version("1.1.0")
package org.yaosu.api.score;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
