/** Figures for Prometheus, at {@code /metrics}. */
package org.yaosu.operations.metrics;
