package org.yaosu.api.watch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.model.ModelException;

/**
 * A provider stands otherwise than before.
 *
 * @param provider its id
 * @param bundle who gives it: symbolic name and version
 * @param change what has changed
 * @param cause what makes it rest; empty for any other change
 * @param until when it is asked again, where it rests; {@link Instant#MAX} where somebody must mend it first; empty for any other change
 */
public record ProviderChanged(String provider, String bundle, Change change, Optional<ModelException.Kind> cause, Optional<Instant> until) {

    /** What may happen to a provider. */
    public enum Change {
        /** It is in service, or was taken up again on other terms. */
        CAME,
        /** It is out of service; while bundles are swapped, another of the same id may be there. */
        WENT,
        /** It is left alone, because of its failures. */
        RESTS,
        /** It answers again. */
        ANSWERS
    }

    public ProviderChanged {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(until, "until");
    }
}
