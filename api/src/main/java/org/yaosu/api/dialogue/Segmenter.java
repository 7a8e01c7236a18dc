package org.yaosu.api.dialogue;

import org.osgi.annotation.versioning.ProviderType;

/** Separates Chinese words. Safe for use by several threads. */
@ProviderType
public interface Segmenter {

    /**
     * The text with single blanks between its words and signs, on one line. A text whose words are separated already keeps them; other
     * blanks within it are taken as ends of words.
     */
    String segment(String text);
}
