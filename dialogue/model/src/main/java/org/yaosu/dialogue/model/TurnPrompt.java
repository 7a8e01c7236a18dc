package org.yaosu.dialogue.model;

import java.util.List;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.PromptWindow;

/**
 * Asks for the next turn with as much of the material as the window holds. Immutable.
 *
 * @param material all of it
 * @param hidden the same without personal data
 */
record TurnPrompt(Wording wording, Material material, Material hidden) implements ModelPrompt {

    @Override
    public List<Message> within(PromptWindow window) {
        List<Material> shrinking = (window.discreet() ? hidden : material).shrinking();
        int fits = 0;
        int least = shrinking.size() - 1;
        while (fits < least) {
            int middle = (fits + least) / 2;
            if (window.holds(wording.messages(shrinking.get(middle)))) {
                least = middle;
            } else {
                fits = middle + 1;
            }
        }
        return wording.messages(shrinking.get(fits));
    }
}
