/**
 * The WebSocket protocol of iFLYTEK's Spark models: signed connections, requests, streamed frames, and what its errors mean. The entry
 * point is {@link org.yaosu.spark.protocol.SparkModelProvider}. Copied into each provider's bundle; nobody else speaks this protocol.
 */
package org.yaosu.spark.protocol;
