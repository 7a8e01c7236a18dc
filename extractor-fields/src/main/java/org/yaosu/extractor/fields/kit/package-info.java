/**
 * What the field bundles have in common: the sides of a conversation, phrases with their places, addresses, amounts and
 * days, signs of business. For authors of field bundles; the platform itself does not need it.
 */
@Version("1.1.0")
package org.yaosu.extractor.fields.kit;

import org.osgi.annotation.versioning.Version;
