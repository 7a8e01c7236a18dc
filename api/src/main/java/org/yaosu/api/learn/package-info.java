/**
 * Learning from labelled chats. A field that can learn is a {@link org.yaosu.api.learn.LearnableField}: it names the answers that
 * are possible and what speaks for or against each. {@link org.yaosu.api.learn.Learned} weighs that; a
 * {@link org.yaosu.api.learn.Trainer} finds the weights, and {@link org.yaosu.api.learn.Learning} puts better ones into service.
 */
@Export
@Version("1.1.0")
package org.yaosu.api.learn;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
