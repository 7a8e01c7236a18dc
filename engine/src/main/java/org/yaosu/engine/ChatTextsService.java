package org.yaosu.engine;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.prompt.ChatTexts;
import org.yaosu.engine.prompt.ChatText;
import org.yaosu.engine.prompt.Line;

/** Writes chats as {@link org.yaosu.engine.prompt.template.ChatTemplate} sends them. */
@Component
public final class ChatTextsService implements ChatTexts {

    private final ExtractorService extractor;

    @Activate
    public ChatTextsService(@Reference ExtractorService extractor) {
        this.extractor = extractor;
    }

    @Override
    public String text(Chat chat) {
        return ChatText.bare(extractor.scenes().turns(chat).stream().map(turn -> new Line(turn.speaker(), turn.text())).toList());
    }
}
