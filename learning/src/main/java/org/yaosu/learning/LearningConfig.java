package org.yaosu.learning;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of what was learned. */
@ObjectClassDefinition(id = LearningConfig.PID, name = "Yaosu learning", description = "What fields have learned from labelled chats")
public @interface LearningConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.learning";

    @AttributeDefinition(name = "Model", description = "A file that 'train' or 'learn' wrote; empty for data/learned.json, or what is shipped where there is none")
    String model() default "";

    @AttributeDefinition(name = "Rule", description = "When an answer is worth giving: score (where it wins points) or recall (more answers, more of them wrong)")
    String rule() default "score";
}
