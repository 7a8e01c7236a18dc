package org.yaosu.learning;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaosu.api.learn.Rule;

/**
 * The settings, checked.
 *
 * @param model the file that is to be in service; empty where it is left open
 * @param rule when an answer is worth giving
 */
record LearningSettings(Optional<Path> model, Rule rule) {

    LearningSettings {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(rule, "rule");
    }

    /** @throws IllegalArgumentException if a setting is wrong; the message names it */
    static LearningSettings of(LearningConfig config) {
        try {
            return new LearningSettings(Optional.of(config.model()).filter(path -> !path.isBlank()).map(path -> Path.of(path.strip())), rule(config.rule()));
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException("the setting model: '" + config.model() + "' is no path", wrong);
        }
    }

    private static Rule rule(String name) {
        return Arrays.stream(Rule.values()).filter(rule -> name(rule).equals(name.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the setting rule: '" + name + "' is none of "
                        + Arrays.stream(Rule.values()).map(LearningSettings::name).collect(Collectors.joining(", "))));
    }

    private static String name(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
