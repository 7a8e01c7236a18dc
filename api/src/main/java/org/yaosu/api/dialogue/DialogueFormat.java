package org.yaosu.api.dialogue;

import org.osgi.annotation.versioning.ProviderType;

/** Reads the competition's JSON, and what people send instead of it. Safe for use by several threads. */
@ProviderType
public interface DialogueFormat {

    /**
     * Reads one JSON object.
     *
     * @throws DialogueFormatException if the text is no JSON object, or a field of it cannot be understood; its kind tells which
     */
    DialogueExample read(String json);
}
