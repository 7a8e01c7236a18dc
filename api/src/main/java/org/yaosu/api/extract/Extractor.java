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
     * empty and the record says so; a model that fails leaves the chat to the finders and {@link Extraction#model()}
     * says so. Neither fails the chat. Blocks while a model is asked; an interrupt gives the chat up.
     *
     * @throws IllegalArgumentException if the options name a provider or template that is not there; the message names
     *         those that are
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    Extraction extract(Chat chat, ExtractionOptions options);

    /** Extracts the one most likely customer of a chat. */
    default Extraction extract(Chat chat) {
        return extract(chat, ExtractionOptions.DEFAULT);
    }
}
