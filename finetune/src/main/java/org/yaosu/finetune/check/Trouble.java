package org.yaosu.finetune.check;

import static org.yaosu.finetune.check.Severity.ERROR;
import static org.yaosu.finetune.check.Severity.INFORMATION;
import static org.yaosu.finetune.check.Severity.WARNING;

/** What can be found in a training or test file, how bad it is, and how it is mended. */
public enum Trouble {
    NOT_UTF8(ERROR, "write the file as UTF-8"),
    BYTE_ORDER_MARK(ERROR, "save the file as UTF-8 without a byte order mark"),
    EMPTY_FILE(ERROR, "make it with 'prepare train' or 'prepare test'"),
    BLANK_LINE(ERROR, "delete the line"),
    LONG_LINE(ERROR, "break the line where a line break is missing, or take the row out"),
    NOT_JSON(ERROR, "each line holds one whole JSON object; a line break inside a text is written \\n"),
    NOT_AN_OBJECT(ERROR, "each line holds an object with instruction, input and output"),
    MISSING_COLUMN(ERROR, "each row has instruction, input and output, as format spark writes them"),
    UNKNOWN_COLUMN(ERROR, "leave nothing but instruction, input and output"),
    COLUMN_TYPE(ERROR, "instruction, input and output are texts; an output is JSON inside a text"),
    HEADER(ERROR, "the first line is input,target"),
    RAGGED_ROW(ERROR, "each row has two cells; a cell with a comma or a line break stands in quotes"),
    QUOTING(ERROR, "a cell with quotes stands in quotes, and each quote inside is doubled"),
    OUTPUT_NOT_JSON(ERROR, "the right answer is a JSON array of objects"),
    OUTPUT_NOT_RECORDS(ERROR, "the right answer is a JSON array of at least one object, one a customer"),
    UNKNOWN_KEY(ERROR, "'fields' lists the keys; take others out, or add the field"),
    MISSING_KEY(ERROR, "each object has every key that 'fields' lists; what is not known is \"\" or []"),
    WRONG_TYPE(ERROR, "a field with several values is an array of texts, any other one a text"),
    VALUE_NOT_ALLOWED(WARNING, "'fields' lists the values that the field allows"),
    EMPTY_INPUT(ERROR, "give the row an input, or take it out"),
    TOO_LONG(ERROR, "shorten the input, as 'prepare' does"),
    TOO_FEW_ROWS(ERROR, "repeat the rows, as 'prepare train' does"),
    TOO_MANY_ROWS(ERROR, "take rows out"),
    CONTRADICTION(WARNING, "keep the row whose answer is right, where chats that differ are not summarised alike"),
    REPEATED_TRAINING(INFORMATION, "this is how the platform's fewest rows are reached"),
    REPEATED_TEST(WARNING, "take repeated rows out, or they count more than others"),
    LEAK(ERROR, "take the row out of one of the files: what was trained with tests nothing"),
    COMPARED_IN_PART(INFORMATION, "compare smaller files to compare all"),
    PERSONAL_DATA(WARNING, "upload it only where the platform may hold such data");

    private final Severity severity;
    private final String mend;

    Trouble(Severity severity, String mend) {
        this.severity = severity;
        this.mend = mend;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** What to do about it. */
    public String mend() {
        return mend;
    }
}
