/**
 * Multi-skill dialogues: the next turn of a conversation. A skill is a bundle that implements {@link Responder}; callers ask
 * {@link Dialogue} and never a responder itself.
 */
@Export
@Version("1.0.0")
package org.yaosu.api.dialogue;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
