package org.yaosu.simulator.spark;

/**
 * A model as Spark's documents describe it.
 *
 * @param path the path of its address
 * @param domain its name in requests; empty where any name that belongs to no other model will do
 * @param window the longest conversation, in tokens; 0 where characters are counted
 * @param windowCharacters the longest conversation, in characters; 0 where tokens are counted
 * @param maxTokens the longest answer that may be asked for, in tokens
 * @param usualTokens the longest answer where the request does not say, in tokens
 * @param tuned whether it needs a fine-tuned resource
 * @param closes whether the service ends the connection after an answer, or waits for the client to do so
 * @param thinks whether it shows its reasoning
 * @param searches whether it may use plug-ins
 */
record SparkModel(String path, String domain, int window, int windowCharacters, int maxTokens, int usualTokens, boolean tuned,
        boolean closes, boolean thinks, boolean searches) {
}
