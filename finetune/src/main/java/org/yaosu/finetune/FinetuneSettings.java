package org.yaosu.finetune;

import java.util.Objects;

/**
 * The settings, checked.
 *
 * @param rows the fewest rows of a training file
 * @param rowsMost the most rows of a file
 * @param characters the most characters (UTF-16) of a row, input and output together
 * @param instruction what the model is told beside the input; may be empty
 */
public record FinetuneSettings(long rows, long rowsMost, int characters, String instruction) {

    /** The fewest rows that the platform trains with. */
    public static final long ROWS = 1500;
    /** The most rows that the platform takes. */
    public static final long ROWS_MOST = 90_000_000;
    /** The most characters of a row that the platform takes. */
    public static final int CHARACTERS = 8000;
    /** The task, in a sentence: the fields are what the model learns. */
    public static final String INSTRUCTION = "请从客服群聊或其摘要中抽取每位客户的信息，输出JSON数组，每位客户一个对象。";

    /** The platform's. */
    public static final FinetuneSettings DEFAULT = new FinetuneSettings(ROWS, ROWS_MOST, CHARACTERS, INSTRUCTION);

    public FinetuneSettings {
        Objects.requireNonNull(instruction, "instruction");
        if (rows < 1 || rowsMost < rows) {
            throw new IllegalArgumentException("rows " + rows + ": it must be 1 to " + rowsMost + ", the most that the platform takes (rowsMost)");
        }
        if (characters < 1) {
            throw new IllegalArgumentException("characters " + characters + ": it must be 1 or more");
        }
    }

    /** @throws IllegalArgumentException if a setting is wrong; the message names it */
    public static FinetuneSettings of(FinetuneConfig config) {
        return new FinetuneSettings(config.rows(), config.rowsMost(), config.characters(), config.instruction().strip());
    }

    /** The same with other numbers, where they are above 0, and another instruction, where there is one. */
    public FinetuneSettings with(long otherRows, int otherCharacters, String otherInstruction) {
        return new FinetuneSettings(otherRows > 0 ? otherRows : rows, rowsMost, otherCharacters > 0 ? otherCharacters : characters,
                otherInstruction.isBlank() ? instruction : otherInstruction.strip());
    }
}
