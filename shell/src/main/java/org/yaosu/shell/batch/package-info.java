/**
 * Batches: what is asked for, how it is carried out while somebody waits and may press Ctrl-C, and what came of it. Bundles with commands about
 * batches of their own carry them out through {@link org.yaosu.shell.batch.Attendance}, and return an {@link org.yaosu.shell.batch.CommandResult}.
 */
@Export
@Version("1.0.0")
package org.yaosu.shell.batch;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
