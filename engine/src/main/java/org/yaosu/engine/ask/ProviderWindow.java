package org.yaosu.engine.ask;

import java.util.List;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.PromptWindow;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.prompt.Window;

/** What one provider can be sent. */
record ProviderWindow(Window window, boolean discreet) implements PromptWindow {

    /**
     * The window that an answer leaves. What the longest one takes is told by the wish, or else by the provider; where that is more than
     * half of the window, half of it is left all the same, for most answers are shorter. Characters are counted of what is sent alone.
     */
    static ProviderWindow of(Handle provider, Window whole, ModelWish wish, boolean discreet) {
        int answer = wish.maxTokens().orElse(provider.completionTokens());
        int tokens = whole.tokens() == 0 ? 0 : Math.max(whole.tokens() - answer, (whole.tokens() + 1) / 2);
        return new ProviderWindow(new Window(tokens, whole.characters()), discreet);
    }

    @Override
    public boolean holds(List<Message> messages) {
        return window.fits(messages);
    }
}
