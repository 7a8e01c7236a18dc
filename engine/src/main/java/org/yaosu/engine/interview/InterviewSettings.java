package org.yaosu.engine.interview;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.engine.EngineConfig;

/**
 * How models are asked: {@link EngineConfig}, checked.
 *
 * @param template the name of the template to ask with where neither caller nor provider names one
 * @param summarizer the id of the provider that prepares what a tuned model reads; may be empty
 * @param samples answers to ask for each chat
 * @param sampleTemperature the temperature where there are several
 * @param privacy what a model that is not local may see of people
 * @param policies merge policies by field key, in place of the fields' own
 * @param timeLimit how long one call may take
 * @param examples a file of labelled chats to show examples from
 * @param exampleCharacters the most characters that examples take
 * @param exampleCount the most examples
 */
public record InterviewSettings(String template, String summarizer, int samples, double sampleTemperature, Privacy privacy, Map<String, MergePolicy> policies,
        Duration timeLimit, Optional<Path> examples, int exampleCharacters, int exampleCount) {

    static InterviewSettings of(EngineConfig config) {
        return new InterviewSettings(config.template(), config.summarizer().strip(), atLeastOne("samples", config.samples()), temperature(config.sampleTemperature()),
                word(Privacy.class, "privacy", config.privacy()), policies(config.policies()),
                Duration.ofSeconds(atLeastOne("timeLimit", config.timeLimit())),
                config.examples().isBlank() ? Optional.empty() : Optional.of(Path.of(config.examples().strip())),
                config.exampleCharacters(), config.exampleCount());
    }

    private static int atLeastOne(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("the setting " + setting + ": " + value + " is less than 1");
        }
        return value;
    }

    private static double temperature(double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("the setting sampleTemperature: " + value + " is not above 0 and at most 1");
        }
        return value;
    }

    private static Map<String, MergePolicy> policies(String[] settings) {
        Map<String, MergePolicy> policies = new LinkedHashMap<>();
        for (String setting : Arrays.stream(settings).flatMap(entries -> Stream.of(entries.split(","))).toList()) {
            int equals = setting.lastIndexOf('=');
            if (equals > 0) {
                policies.put(setting.substring(0, equals).strip(), word(MergePolicy.class, "policies", setting.substring(equals + 1)));
            } else if (!setting.isBlank()) {
                throw new IllegalArgumentException("the setting policies: '" + setting + "' is not of the form KEY=POLICY");
            }
        }
        return Map.copyOf(policies);
    }

    private static <T extends Enum<T>> T word(Class<T> type, String setting, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the setting " + setting + ": '" + text.strip() + "' is none of "
                        + Arrays.stream(type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }
}
