/**
 * Runs: what the journal keeps of batches and of other work that asks models, and how to go on with them.
 */
@Export
@Version("1.3.0")
package org.yaosu.api.run;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
