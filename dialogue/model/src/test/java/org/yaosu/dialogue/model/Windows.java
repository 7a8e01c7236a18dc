package org.yaosu.dialogue.model;

import java.util.List;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.PromptWindow;

/** What providers can be sent, as tests want it. */
record Windows(int characters, boolean discreet) implements PromptWindow {

    /** One that holds everything and may see everything. */
    static final Windows OPEN = new Windows(Integer.MAX_VALUE, false);

    @Override
    public boolean holds(List<Message> messages) {
        return length(messages) <= characters;
    }

    static int length(List<Message> messages) {
        return messages.stream().mapToInt(message -> message.text().length()).sum();
    }

    /** What the user's message says. */
    static String shown(TurnPrompt prompt, PromptWindow window) {
        return prompt.within(window).get(1).text();
    }
}
