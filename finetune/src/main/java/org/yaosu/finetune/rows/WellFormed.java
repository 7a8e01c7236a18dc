package org.yaosu.finetune.rows;

import java.nio.charset.StandardCharsets;

/** Texts that UTF-8 can hold. */
public final class WellFormed {

    private WellFormed() {
    }

    /** The text, with a question mark for every half of a surrogate pair that has lost the other half. */
    public static String of(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
