package org.yaosu.dialogue.command.answer;

/**
 * A row that was not answered itself; a general reply stands in its place.
 *
 * @param line its line, from 1
 * @param why in words that quote nothing of it
 */
public record Failure(long line, String why) {
}
