/**
 * Model services that run on this machine, for tests and for trying the platform without an account. The entry point is
 * {@link org.yaosu.simulator.Simulator}.
 */
@Export
@Version("1.0.0")
package org.yaosu.simulator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
