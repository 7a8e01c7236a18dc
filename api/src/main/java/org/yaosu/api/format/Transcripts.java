package org.yaosu.api.format;

import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.chat.Chat;

/** Makes a chat of a text of lines {@code speaker：what was said}, as readers do and as callers with a text at hand need. */
@ProviderType
public interface Transcripts {

    /**
     * Reads a text into turns; never fails: what names no speaker belongs to the turn before it, or to nobody.
     *
     * @param id what to call the chat
     * @param text the whole text, which the chat keeps as its source
     */
    Chat read(String id, String text);
}
