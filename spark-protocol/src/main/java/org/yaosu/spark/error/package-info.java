/**
 * {@link org.yaosu.spark.error.SparkError}, the error codes of Spark. Apart from the protocol, because Spark answers over HTTP with the same codes, and a
 * bundle that speaks only HTTP carries a copy of this package alone.
 */
package org.yaosu.spark.error;
