/**
 * Scores: a plug-in implements {@link Similarity} to judge free texts by another measure. The score itself is the
 * {@code score} command's.
 */
@Export
@Version("1.0.0")
package org.yaosu.api.score;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
