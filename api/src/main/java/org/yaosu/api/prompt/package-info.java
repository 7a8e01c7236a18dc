/**
 * How a model is asked: a plug-in implements {@link PromptTemplate}, the engine fills it from the form of the moment.
 */
@Export
@Version("1.1.0")
package org.yaosu.api.prompt;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
