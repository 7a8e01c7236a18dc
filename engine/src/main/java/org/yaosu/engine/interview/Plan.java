package org.yaosu.engine.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaosu.api.extract.Privacy;
import org.yaosu.engine.call.Handle;

/**
 * Whom to ask and how, settled when a chat starts.
 *
 * @param wanted the ids of the providers to ask; none where no model is to be asked
 * @param providers those of them that are in service, in the order in which they are asked
 * @param template the template that the caller names
 * @param samples answers to ask for
 * @param privacy what a model that is not local may see of people
 */
public record Plan(List<String> wanted, List<Handle> providers, Optional<String> template, int samples, Privacy privacy) {

    public Plan {
        wanted = List.copyOf(wanted);
        providers = List.copyOf(providers);
    }

    /** Whether a model is to be asked. */
    public boolean asks() {
        return !wanted.isEmpty();
    }

    /** The most calls that may be under way at a time; 0 where none is. */
    public int calls() {
        return providers.stream().mapToInt(Handle::concurrency).max().orElse(0);
    }

    /** Why no provider can answer, as they are set now; empty where one may. */
    public Optional<String> problem() {
        if (!asks()) {
            return Optional.empty();
        }
        if (providers.isEmpty()) {
            return Optional.of("there is no provider " + String.join(", ", wanted) + " in service; 'providers' lists those that are");
        }
        return providers.stream().allMatch(provider -> provider.problem().isPresent())
                ? Optional.of(providers.stream().map(provider -> provider.id() + " cannot be asked: " + provider.problem().orElseThrow())
                        .collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    boolean hides(Handle provider) {
        return provider.remote() && privacy != Privacy.OFF;
    }
}
