package org.yaosu.operations;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What is written down for those who run the platform, and when they are warned. */
@ObjectClassDefinition(id = OperationsConfig.PID, name = "Yaosu operations", description = "What is written down for those who run the platform, and when they are warned")
public @interface OperationsConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.operations";

    @AttributeDefinition(name = "Log", description = "Whether every call of a model, chat, swap and change of a provider is logged: events, or off",
            options = {@Option(label = "off", value = "off"), @Option(label = "events", value = "events")})
    String log() default "off";

    @AttributeDefinition(name = "Ids of chats", description = "Whether the log names chats by the ids that they were given, which may be names of people; if not, by their places in the run")
    boolean chatIds() default false;

    @AttributeDefinition(name = "Free disk space", description = "How much room the folder of data must have for health to be OK, in MiB", min = "0")
    int diskFree() default 200;
}
