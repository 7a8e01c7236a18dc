package org.yaosu.engine.read;

import java.util.List;

/** What was written as JSON, or nearly so. */
sealed interface Json {

    /** An object; keys as they stand, perhaps several times. A part that stands there without a key has an empty one. */
    record Obj(List<Member> members) implements Json {
    }

    /** A list, a tuple or a set. */
    record Arr(List<Json> items) implements Json {
    }

    /** A text in quotation marks, without its escapes. */
    record Text(String value) implements Json {
    }

    /** Words without quotation marks: a number, a literal of some language, or a text that should have had them. */
    record Bare(String value) implements Json {
    }

    /** Where a value should stand and none does. */
    enum Gap implements Json {
        /** The answer broke off before the value was complete. */
        CUT,
        /** A key without a value. */
        MISSING
    }

    /** A key with its value. */
    record Member(String key, Json value) {
    }
}
