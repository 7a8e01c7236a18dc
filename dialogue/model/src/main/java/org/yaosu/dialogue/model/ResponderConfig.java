package org.yaosu.dialogue.model;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of dialogues with models. */
@ObjectClassDefinition(id = ResponderConfig.PID, name = "Yaosu dialogues with models", description = "How models are asked for the next turn of a dialogue")
@interface ResponderConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.dialogue.model";

    @AttributeDefinition(name = "Temperature", description = "How freely a model answers, 0 to 2; below 0 for the provider's setting")
    double temperature() default ResponderSettings.TEMPERATURE;

    @AttributeDefinition(name = "Tokens", description = "The longest answer, in tokens; 0 for the provider's setting", min = "0")
    int maxTokens() default ResponderSettings.MAX_TOKENS;

    @AttributeDefinition(name = "Characters", description = "A longer reply is cut at the end of a sentence, in characters", min = "1")
    int characters() default ResponderSettings.CHARACTERS;

    @AttributeDefinition(name = "Turns", description = "The most turns of the dialogue that a model is shown, the last ones", min = "1")
    int turns() default ResponderSettings.TURNS;
}
