/** What keeping a run costs, and what it saves after a kill; started by {@code bench/journal}. */
package org.yaosu.itest.load.journal;
