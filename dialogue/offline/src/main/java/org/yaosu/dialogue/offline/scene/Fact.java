package org.yaosu.dialogue.offline.scene;

import java.util.List;

/**
 * Something that a reply may name, such as a film or its director.
 *
 * @param slot what stands for it in a pattern, see {@link Slots}
 * @param words its words, as the request gives them
 */
public record Fact(String slot, List<String> words) {

    public Fact {
        words = List.copyOf(words);
    }

    /** Without blanks. */
    public String joined() {
        return String.join("", words);
    }
}
