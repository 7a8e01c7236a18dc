package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** How chats are parsed. */
final class JsonInput {

    /** The longest text and the longest line that are read, in characters and bytes. */
    static final int LONGEST = 128 << 20;

    /** The deepest nesting that is read: Jackson's own default, stated because messages name it. */
    static final int NESTING = StreamReadConstraints.DEFAULT_MAX_DEPTH;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST).maxNestingDepth(NESTING).build())
            // Utf8Input has settled both; Jackson would take a line that starts with zero bytes for UTF-16.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            // Names of members come from files: the JVM's table of strings is no place for them.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonInput() {
    }
}
