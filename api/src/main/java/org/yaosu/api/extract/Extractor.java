package org.yaosu.api.extract;

import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.Form;

/**
 * Reads chats into records, with whatever fields are there at the moment a chat starts. Safe for use by several
 * threads.
 */
@ProviderType
public interface Extractor {

    /** The fields of this moment. */
    Form form();

    /**
     * Extracts one chat; with no model at hand, the fields' own finders answer. A finder that fails leaves its field
     * empty and the record says so; it never fails the chat.
     */
    Extraction extract(Chat chat, ExtractionOptions options);

    /** Extracts the one most likely customer of a chat. */
    default Extraction extract(Chat chat) {
        return extract(chat, ExtractionOptions.DEFAULT);
    }
}
