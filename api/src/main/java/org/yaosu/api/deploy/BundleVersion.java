package org.yaosu.api.deploy;

import java.util.Objects;

/**
 * A bundle as people name it.
 *
 * @param name its symbolic name
 * @param version its version, in OSGi's notation
 */
public record BundleVersion(String name, String version) {

    public BundleVersion {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
