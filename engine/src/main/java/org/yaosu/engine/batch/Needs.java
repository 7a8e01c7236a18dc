package org.yaosu.engine.batch;

import java.util.Optional;
import java.util.function.Function;
import org.yaosu.engine.Earlier;
import org.yaosu.engine.Extracted;
import org.yaosu.engine.FormVersion;
import org.yaosu.engine.journal.Kept;

/**
 * What a chat still needs, going by what is kept of it.
 *
 * @param form the form of this moment
 * @param templates the version of the template of this name; empty where it is away, as between two versions
 * @param again whether chats that failed or were not answered get another turn
 */
record Needs(FormVersion form, Function<String, Optional<String>> templates, boolean again) {

    /** How much of a turn a chat needs. */
    enum Need {
        NOTHING,
        /** What has changed since; what is kept stays where nothing better comes. */
        WHAT_CHANGED,
        /** All, for it failed or was not answered. */
        ANOTHER_TRY,
        ALL
    }

    Need of(Optional<Kept> kept) {
        if (kept.isEmpty()) {
            return Need.ALL;
        }
        if (kept.get().extracted().isEmpty() || kept.get().unanswered()) {
            if (again) {
                return Need.ANOTHER_TRY;
            }
            if (kept.get().extracted().isEmpty()) {
                return Need.NOTHING;
            }
        }
        Extracted before = kept.get().extracted().get();
        return before.form().equals(form) && asModels(before) ? Need.NOTHING : Need.WHAT_CHANGED;
    }

    /** Whether nothing could come of another try but what a model says. */
    boolean modelsAlone(Optional<Kept> kept) {
        return kept.flatMap(Kept::extracted).isPresent() && new Needs(form, templates, false).of(kept) == Need.NOTHING;
    }

    Earlier earlier(Extracted before) {
        return new Earlier(before, asModels(before));
    }

    private boolean asModels(Extracted before) {
        return before.templates().stream().allMatch(template -> {
            int blank = template.lastIndexOf(' ');
            return templates.apply(template.substring(0, blank)).map(version -> version.equals(template.substring(blank + 1))).orElse(true);
        });
    }
}
