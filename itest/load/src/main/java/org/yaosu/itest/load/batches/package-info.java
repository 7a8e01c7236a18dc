/** How many chats a second a batch takes, and what it takes for that; started by {@code bench/batches}. */
package org.yaosu.itest.load.batches;
