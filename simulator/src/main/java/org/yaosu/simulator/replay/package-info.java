/**
 * What real models answered, answered again. The entry point is {@link org.yaosu.simulator.replay.RecordedBrain}.
 */
@Export
@Version("1.0.0")
package org.yaosu.simulator.replay;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
