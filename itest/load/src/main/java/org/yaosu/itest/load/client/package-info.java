/** What one writes without a platform: a plain client of Spark's protocol. Nothing here is shipped, and nothing of what is shipped is used. */
package org.yaosu.itest.load.client;
