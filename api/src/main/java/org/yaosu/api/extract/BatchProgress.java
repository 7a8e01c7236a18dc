package org.yaosu.api.extract;

/**
 * How far a batch is.
 *
 * @param chats the number of chats done, failed ones among them
 * @param failed the number of chats that failed
 * @param bytesRead how far the input was read
 * @param bytesTotal the size of the input; 0 where it is not known
 */
public record BatchProgress(long chats, long failed, long bytesRead, long bytesTotal) {
}
