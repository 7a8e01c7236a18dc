/**
 * Language models. A plug-in implements {@link ModelProvider}; only the engine calls it, and the engine alone owns
 * retries, limits and fallback. People watch and choose providers through {@link Providers}.
 */
@Export
@Version("1.3.0")
package org.yaosu.api.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
