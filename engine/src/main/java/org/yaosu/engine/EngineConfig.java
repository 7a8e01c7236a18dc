package org.yaosu.engine;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the engine. */
@ObjectClassDefinition(id = EngineConfig.PID, name = "Yaosu engine", description = "How chats are read into records")
public @interface EngineConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.engine";

    @AttributeDefinition(name = "Agents", description = "Regular expressions; a speaker in whose name one of them is found is an agent")
    String[] agents() default {};

    @AttributeDefinition(name = "Threads", description = "Chats worked on at once in a batch; 0 for one a processor", min = "0")
    int threads() default 0;
}
