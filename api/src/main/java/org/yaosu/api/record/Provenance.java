package org.yaosu.api.record;

import java.util.Objects;

/**
 * Where a value comes from.
 *
 * @param source the kind of part that gave it
 * @param name which one: the symbolic name of the finder's bundle, or the id of the model's provider
 * @param version its version, or empty where it has none
 */
public record Provenance(Source source, String name, String version) {

    public Provenance {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }
}
