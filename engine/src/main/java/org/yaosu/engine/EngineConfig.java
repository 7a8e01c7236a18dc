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

    @AttributeDefinition(name = "Drain", description = "How long the stop of a plug-in's service waits for the work that is under way with it, in ms; then calls of models are cut off and asked again elsewhere. At most 5000, for that long Declarative Services itself waits for a component", min = "0", max = "5000")
    long drain() default 2000;

    @AttributeDefinition(name = "Template", description = "The prompt template where neither the caller nor the provider names one: form, reflect, summary, outline, chat (for a model tuned on chats), or one of a bundle")
    String template() default "form";

    @AttributeDefinition(name = "Summarizer", description = "The provider that writes the summaries which models fine-tuned on summaries read; where it is not in service, these write them themselves")
    String summarizer() default "spark-max";

    @AttributeDefinition(name = "Samples", description = "Answers to ask a model for about each chat; the majority counts", min = "1")
    int samples() default 1;

    @AttributeDefinition(name = "Sample temperature", description = "How freely a model answers where several samples are asked for, above 0 and at most 1")
    double sampleTemperature() default 0.7;

    @AttributeDefinition(name = "Privacy", description = "What a model that is not local may see of people: off (everything), mask (placeholders), local (placeholders, and finders alone answer personal fields)")
    String privacy() default "off";

    @AttributeDefinition(name = "Policies", description = "Merge policies in place of the fields' own, as KEY=POLICY separated by commas: local, model, model-then-local or agree")
    String[] policies() default {};

    @AttributeDefinition(name = "Time limit", description = "How long one call of a model may take, in seconds", min = "1")
    int timeLimit() default 120;

    @AttributeDefinition(name = "Examples", description = "A file of labelled chats to show a model examples from; empty for none")
    String examples() default "";

    @AttributeDefinition(name = "Example characters", description = "The most characters that examples may take in a prompt", min = "0")
    int exampleCharacters() default 1500;

    @AttributeDefinition(name = "Example count", description = "The most examples in a prompt", min = "0")
    int exampleCount() default 2;
}
