package org.yaosu.dialogue.model;

import java.util.List;
import java.util.Map;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.PromptWindow;

/** Asks for the next turn with as much of the material as the window holds. Safe for use by several threads. */
final class TurnPrompt implements ModelPrompt {

    private final Wording wording;
    private final Map<String, List<String>> profile;
    private final Material material;

    /** Made for the first provider that must not see personal data: most of the time there is none. */
    private volatile Hidden hidden;

    /**
     * @param profile what is known of the user
     * @param material all there is to show
     */
    TurnPrompt(Wording wording, Map<String, List<String>> profile, Material material) {
        this.wording = wording;
        this.profile = profile;
        this.material = material;
    }

    @Override
    public List<Message> within(PromptWindow window) {
        Material shown = window.discreet() ? hidden().material() : material;
        int fits = 0;
        int least = shown.steps();
        while (fits < least) {
            int middle = (fits + least) / 2;
            if (window.holds(wording.messages(shown.shrunk(middle)))) {
                least = middle;
            } else {
                fits = middle + 1;
            }
        }
        return wording.messages(shown.shrunk(fits));
    }

    private Hidden hidden() {
        Hidden known = hidden;
        if (known == null) {
            Disguise disguise = Disguise.of(profile, material);
            known = new Hidden(disguise, material.map(disguise::hide));
            hidden = known;
        }
        return known;
    }

    /** An answer with the personal data in its places. */
    String restore(String answer) {
        Hidden known = hidden;
        return known == null ? answer : known.disguise().restore(answer);
    }

    /** @param material the same without personal data */
    private record Hidden(Disguise disguise, Material material) {
    }
}
