package org.yaosu.deployment.doctor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a bundle declares about the settings of a PID.
 *
 * @param pid the PID
 * @param factory whether there may be any number of configurations
 * @param settings in their order
 */
record ObjectClass(String pid, boolean factory, List<Setting> settings) {

    ObjectClass {
        settings = List.copyOf(settings);
    }

    /**
     * One setting.
     *
     * @param name its name
     * @param required whether it has to be set, since it has no default
     * @param description what it means, for people
     */
    record Setting(String name, boolean required, String description) {
    }

    Set<String> names() {
        return settings.stream().map(Setting::name).collect(Collectors.toSet());
    }

    /** The lines that a file has to have, such as {@code key = ...}; empty where every setting has a default. */
    Optional<String> example() {
        List<Setting> required = settings.stream().filter(Setting::required).toList();
        return required.isEmpty() ? Optional.empty() : Optional.of(required.stream()
                .map(setting -> setting.name() + " = ..." + (setting.description().isEmpty() ? "" : " (" + setting.description() + ")"))
                .collect(Collectors.joining("; ")));
    }
}
