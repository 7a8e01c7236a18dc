package org.yaosu.provider.openai;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yaosu.provider.kit.Needed;
import org.yaosu.provider.kit.Range;

/** The settings of one provider. An empty value means the default. */
@ObjectClassDefinition(id = OpenAiConfig.PID, name = "Yaosu OpenAI-compatible provider",
        description = "A model behind POST /v1/chat/completions; any number of them")
@interface OpenAiConfig {

    /** The factory PID: a file named {@code org.yaosu.provider.openai-NAME.cfg} is one provider. */
    String PID = "org.yaosu.provider.openai";

    @AttributeDefinition(name = "Id", description = "What people call it; empty for the configuration's name", required = false)
    String id() default "";

    @AttributeDefinition(name = "URL", description = "The service's base, such as https://api.example.com/v1, or its full .../chat/completions")
    @Needed
    String url() default "";

    @AttributeDefinition(name = "API key", description = "Sent as Bearer key; a service on this machine may do without",
            type = AttributeType.PASSWORD, required = false)
    @Needed
    String apiKey() default "";

    @AttributeDefinition(name = "Model", description = "The model's name as the service knows it")
    @Needed
    String model() default "";

    @AttributeDefinition(name = "Headers", description = "Further HTTP headers, each NAME: VALUE, separated by commas; such as lora_id: 123",
            required = false)
    @Needed
    String[] headers() default {};

    @AttributeDefinition(name = "Temperature", description = "How freely to answer unless the caller says; negative for the service's default")
    double temperature() default -1;

    @AttributeDefinition(name = "Max tokens", description = "The longest answer in tokens unless the caller says; 0 for the service's default", min = "0")
    @Range(least = 0)
    int maxTokens() default 0;

    @AttributeDefinition(name = "JSON", description = "Whether the service understands response_format json_object")
    boolean json() default false;

    @AttributeDefinition(name = "Tuned", description = "Whether the model was fine-tuned on training files of this platform: then it is asked with the templates for such models")
    boolean tuned() default false;

    @AttributeDefinition(name = "Stream", description = "Whether to ask for the answer piece by piece")
    boolean stream() default false;

    @AttributeDefinition(name = "Stream usage", description = "Whether to ask for token counts when streaming; some services refuse that")
    boolean streamUsage() default true;

    @AttributeDefinition(name = "Time limit", description = "The longest a call may take, in seconds; the caller's own limit holds too", min = "1")
    @Range(least = 1)
    int timeLimit() default 120;

    @AttributeDefinition(name = "Connect limit", description = "The longest that connecting may take, in seconds", min = "1")
    @Range(least = 1)
    int connectLimit() default 10;

    @AttributeDefinition(name = "Window", description = "The longest input, in tokens", min = "1")
    @Range(least = 1)
    int window() default 8192;

    @AttributeDefinition(name = "Window in characters", description = "The longest input in characters; 0 where only tokens count", min = "0")
    @Range(least = 0)
    int windowCharacters() default 0;

    @AttributeDefinition(name = "Concurrency", description = "The most calls at a time", min = "1")
    @Range(least = 1)
    int concurrency() default 4;

    @AttributeDefinition(name = "Rate", description = "The most calls a second; 0 for no limit", min = "0")
    @Range(least = 0)
    double rate() default 0;

    @AttributeDefinition(name = "Account", description = "Whose limits they are: providers of one account share them, also with other processes; empty for its own", required = false)
    String account() default "";

    @AttributeDefinition(name = "Prompt price", description = "Price of a thousand prompt tokens", min = "0")
    @Range(least = 0)
    double promptPrice() default 0;

    @AttributeDefinition(name = "Completion price", description = "Price of a thousand completion tokens", min = "0")
    @Range(least = 0)
    double completionPrice() default 0;

    @AttributeDefinition(name = "Remote", description = "Whether chats leave this machine or network")
    boolean remote() default true;

    @AttributeDefinition(name = "Plain HTTP", description = "Whether http:// is taken for other machines than this one")
    boolean plainHttp() default false;

    @AttributeDefinition(name = "Template", description = "The prompt template it is asked with; empty for the engine's", required = false)
    String template() default "";
}
