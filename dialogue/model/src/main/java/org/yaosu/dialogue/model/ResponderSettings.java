package org.yaosu.dialogue.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * {@link ResponderConfig}, checked.
 *
 * @param temperature how freely a model answers; empty for the provider's setting
 * @param maxTokens the longest answer, in tokens; empty for the provider's setting
 * @param characters the longest reply, in characters (code points)
 * @param turns the most turns that a model is shown
 */
record ResponderSettings(OptionalDouble temperature, OptionalInt maxTokens, int characters, int turns) {

    static final double TEMPERATURE = 0.7;

    /** Room for a reply of the most characters, each a token at worst. */
    static final int MAX_TOKENS = 256;

    /** The longest replies of the competition's data, news among them, are about as long. */
    static final int CHARACTERS = 200;

    /** Most dialogues of the competition's data are shorter. */
    static final int TURNS = 20;

    ResponderSettings {
        if (temperature.isPresent() && !(temperature.getAsDouble() <= 2)) {
            throw new IllegalArgumentException("the setting temperature: " + temperature.getAsDouble() + " is not at most 2");
        }
        if (maxTokens.isPresent() && maxTokens.getAsInt() < 1) {
            throw new IllegalArgumentException("the setting maxTokens: " + maxTokens.getAsInt() + " is less than 0");
        }
        atLeastOne("characters", characters);
        atLeastOne("turns", turns);
    }

    /** @throws IllegalArgumentException if a setting is wrong; the message names it */
    static ResponderSettings of(ResponderConfig config) {
        return new ResponderSettings(config.temperature() < 0 ? OptionalDouble.empty() : OptionalDouble.of(config.temperature()),
                config.maxTokens() == 0 ? OptionalInt.empty() : OptionalInt.of(config.maxTokens()), config.characters(), config.turns());
    }

    private static void atLeastOne(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("the setting " + setting + ": " + value + " is less than 1");
        }
    }
}
