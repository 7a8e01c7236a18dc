package org.yaosu.dialogue.offline;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of dialogues without models. */
@ObjectClassDefinition(id = OfflineConfig.PID, name = "Yaosu dialogues without models", description = "Answers dialogues with what was learned from corpora")
public @interface OfflineConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.dialogue.offline";

    @AttributeDefinition(name = "Index", description = "The folder that 'dialogue index' wrote, relative to Yaosu's home; empty for none: replies are plain then")
    String index() default "";

    @AttributeDefinition(name = "Consensus", description = "How much a reply is to agree with all that might be said, 0 to 1: more agreement is right more often, less is more varied")
    double consensus() default OfflineSettings.CONSENSUS;

    @AttributeDefinition(name = "Candidates", description = "How many replies are weighed against each other, 1 to 2000")
    int candidates() default OfflineSettings.CANDIDATES;
}
