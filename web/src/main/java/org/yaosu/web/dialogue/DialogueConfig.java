package org.yaosu.web.dialogue;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of {@code /dialogue}. */
@ObjectClassDefinition(id = DialogueConfig.PID, name = "Yaosu dialogue over HTTP", description = "What /dialogue takes, and for how long it tries")
public @interface DialogueConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.web.dialogue";

    @AttributeDefinition(name = "Body limit", description = "The most bytes of a body", min = "1")
    int bodyLimit() default DialogueSettings.BODY_LIMIT;

    @AttributeDefinition(name = "Query limit", description = "The most characters of a query, as it is encoded; the head of a request is limited too, see org.yaosu.web", min = "1")
    int queryLimit() default DialogueSettings.QUERY_LIMIT;

    @AttributeDefinition(name = "Body time", description = "How long a body may take to arrive, in ms", min = "1")
    long bodyTime() default DialogueSettings.BODY_TIME;

    @AttributeDefinition(name = "Time limit", description = "How long an answer may take, in ms; who has none by then is told so", min = "1")
    long timeLimit() default DialogueSettings.TIME_LIMIT;

    @AttributeDefinition(name = "Reserve", description = "How much of the time limit models leave, in ms, so that there is time for what was learned when they have taken theirs; at most half of it", min = "0")
    long reserve() default DialogueSettings.RESERVE;

    @AttributeDefinition(name = "Requests", description = "How many answers are worked on at a time; so many threads there are at most. Four times as many requests may be under way, most of them arriving", min = "1")
    int requests() default DialogueSettings.REQUESTS;
}
