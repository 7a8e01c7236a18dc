package org.yaosu.engine.journal;

import java.time.Duration;
import java.util.Optional;
import org.yaosu.engine.Extracted;

/** What a run writes down of a chat. */
public sealed interface Entry {

    /** A chat stands at this place of the input, from 1; what is there of it, if anything, is found by its content. */
    record Placed(long index, String id, Content content) implements Entry {
    }

    /** What stands at this place cannot be read as a chat. */
    record Unreadable(long index, Optional<String> id, String reason) implements Entry {
    }

    /** What came of a chat of this content, in place of what was there before. */
    record Done(Content content, Extracted extracted, Duration took) implements Entry {
    }

    /** A chat of this content gave no record; in place of what was there before. */
    record Failed(Content content, String reason, Duration took) implements Entry {
    }
}
