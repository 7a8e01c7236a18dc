/** From patterns to the reply that agrees most with all that might be said. */
package org.yaosu.dialogue.offline.rank;
