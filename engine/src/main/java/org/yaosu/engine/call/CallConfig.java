package org.yaosu.engine.call;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How models are called. Times are in milliseconds. */
@ObjectClassDefinition(id = CallConfig.PID, name = "Yaosu calls", description = "How models are called: whom, how often, how patiently")
public @interface CallConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.calls";

    @AttributeDefinition(name = "Provider", description = "Ids of the providers to ask where nobody chose any, separated by commas: the first, and each further one where those before it fail")
    String[] provider() default {};

    @AttributeDefinition(name = "Attempts", description = "The most attempts of a call with one provider", min = "1")
    int attempts() default 5;

    @AttributeDefinition(name = "Backoff", description = "The longest wait before the second attempt, in ms; doubled for each further one", min = "1")
    long backoff() default 500;

    @AttributeDefinition(name = "Longest backoff", description = "The longest wait between two attempts, in ms", min = "1")
    long backoffMost() default 30_000;

    @AttributeDefinition(name = "Patience", description = "Where a service asks to be left alone for longer than this, in ms, it is, and the next provider is asked", min = "0")
    long patience() default 60_000;

    @AttributeDefinition(name = "Failures before a rest", description = "Calls in a row that fail for good before a provider is left alone for a while", min = "1")
    int failuresBeforeRest() default 3;

    @AttributeDefinition(name = "Rest", description = "How long a provider is left alone the first time, in ms; doubled for each further one", min = "1")
    long rest() default 30_000;

    @AttributeDefinition(name = "Longest rest", description = "The longest time that a failing provider is left alone, in ms", min = "1")
    long restMost() default 600_000;

    @AttributeDefinition(name = "Weights", description = "Which of the providers to ask is asked first, as ID=WEIGHT separated by commas, such as spark-max=3,openai=1: drawn for each chat by its id, in proportion, so that a chat always draws the same; the others follow in their order where it fails")
    String[] weights() default {};

    @AttributeDefinition(name = "Routes", description = "Fields that are asked of certain providers where nobody names any, as FIELD KEY=(FILTER) separated by commas, such as 话题=(id=finetuned): an OSGi filter over the provider's service properties, those of yaosu.provider. also without this prefix. Fields with the same filter are asked together; where none of its providers answers, the field is asked of the others")
    String[] routes() default {};

    @AttributeDefinition(name = "Shadow", description = "The id of a provider that is asked about the same chats besides, for comparison: its answers never count; yaosu:shadow shows how they differ. Empty for none")
    String shadow() default "";
}
