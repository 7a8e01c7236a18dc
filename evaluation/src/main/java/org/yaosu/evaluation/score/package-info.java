/**
 * The contest's score, in memory: {@link org.yaosu.evaluation.score.Scorer} takes the gold and the answered records of
 * chats and gives a {@link org.yaosu.evaluation.score.Score} with what stands behind it. For the command and the
 * report, and for programs that validate a way of extracting.
 */
@Export
@Version("1.0.0")
package org.yaosu.evaluation.score;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
