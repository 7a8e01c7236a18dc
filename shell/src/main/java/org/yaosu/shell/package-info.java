/**
 * The commands of Yaosu: Gogo commands of the scope {@code yaosu}, which are the command line as well. Commands return
 * records; {@link org.yaosu.shell.Rendering} shows them to people.
 */
package org.yaosu.shell;
