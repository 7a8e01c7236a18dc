package org.yaosu.engine.interview;

import java.util.function.Function;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.prompt.Window;

/** Makes prompts smaller where a service finds them too long, against our estimate. */
public final class Smaller {

    /** To an eighth of the window at last. */
    private static final int MOST_HALVINGS = 3;

    private Smaller() {
    }

    /** Does work that fits a window, in a smaller one where the provider says that it does not. */
    public static <T> T where(Handle provider, Function<Window, T> work) {
        Window window = new Window(provider.window(), provider.windowCharacters());
        for (int halvings = 0;; halvings++) {
            try {
                return work.apply(window);
            } catch (ModelException failure) {
                if (failure.kind() != Kind.TOO_LONG || halvings == MOST_HALVINGS) {
                    throw failure;
                }
                window = new Window(window.tokens() / 2, window.characters() / 2);
            }
        }
    }
}
