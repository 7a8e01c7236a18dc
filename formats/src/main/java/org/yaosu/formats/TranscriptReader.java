package org.yaosu.formats;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.Transcripts;
import org.yaosu.formats.transcript.TranscriptParser;

/** Chats of texts that callers have at hand. */
@Component
public final class TranscriptReader implements Transcripts {

    @Override
    public Chat read(String id, String text) {
        return new Chat(id, text, TranscriptParser.turns(text), Map.of());
    }
}
