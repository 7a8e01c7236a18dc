/**
 * Language models. A plug-in implements {@link ModelProvider}; only the engine calls it, and the engine alone owns
 * retries, limits and fallback. Who wants a text of a model asks {@link Models}. People watch and choose providers through {@link Providers}.
 */
@Export
@Version("1.4.0")
package org.yaosu.api.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
