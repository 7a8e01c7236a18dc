/**
 * Bundles that come, go and take each other's place while work goes on. People and commands go through
 * {@link org.yaosu.api.deploy.Swapper}; who hands work to plug-ins implements {@link org.yaosu.api.deploy.Handover}.
 */
@Export
@Version("1.0.0")
package org.yaosu.api.deploy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
