/**
 * How a batch goes on, for people and for machines: a bar on a terminal, lines in a pipe, JSON. All of it goes to standard error, for
 * standard output is for results.
 */
@Export
@Version("1.0.0")
package org.yaosu.shell.progress;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
