package org.yaosu.engine.interview;

import java.util.Optional;
import org.yaosu.api.extract.Privacy;
import org.yaosu.engine.call.Choice;

/**
 * Whom to ask and how, settled when a chat starts.
 *
 * @param providers the providers to ask; none where no model is to be asked
 * @param template the template that the caller names
 * @param samples answers to ask for
 * @param privacy what a model that is not local may see of people
 */
public record Plan(Choice providers, Optional<String> template, int samples, Privacy privacy) {

    /** Whether a model is to be asked. */
    public boolean asks() {
        return !providers.ids().isEmpty();
    }
}
