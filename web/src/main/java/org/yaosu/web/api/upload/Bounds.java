package org.yaosu.web.api.upload;

/**
 * What a file that arrives must keep to.
 *
 * @param bytes the most there may be
 * @param slowest how many a second there must be in the mean
 * @param freeDisk how many bytes it leaves free on the disk
 */
public record Bounds(long bytes, long slowest, long freeDisk) {
}
