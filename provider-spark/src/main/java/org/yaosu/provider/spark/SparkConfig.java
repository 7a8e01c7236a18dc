package org.yaosu.provider.spark;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yaosu.provider.kit.Needed;
import org.yaosu.provider.kit.Range;

/** A Spark model. */
@ObjectClassDefinition(id = SparkConfig.PID, name = "Yaosu Spark provider", description = "A Spark model over WebSocket; any number of them")
@interface SparkConfig {

    /** The factory PID: a file named {@code org.yaosu.provider.spark-NAME.cfg} is one provider. */
    String PID = "org.yaosu.provider.spark";

    /** The address of Spark Max. */
    String URL = "wss://spark-api.xf-yun.com/v3.5/chat";

    @AttributeDefinition(name = "Id", description = "What people call it; empty for the NAME of its file")
    String id() default "";

    @AttributeDefinition(name = "URL", description = "Where the model is; Spark Max unless set")
    String url() default URL;

    @AttributeDefinition(name = "Domain", description = "The service's name of the model; empty for the one that belongs to the URL")
    String domain() default "";

    @AttributeDefinition(name = "Application", description = "APPID of the vendor's console")
    @Needed
    String appId() default "";

    @AttributeDefinition(name = "API key", description = "APIKey of the vendor's console", type = AttributeType.PASSWORD)
    @Needed
    String apiKey() default "";

    @AttributeDefinition(name = "API secret", description = "APISecret of the vendor's console", type = AttributeType.PASSWORD)
    @Needed
    String apiSecret() default "";

    @AttributeDefinition(name = "Temperature", description = "How freely it answers: above 0, at most 1")
    @Range(above = 0, most = 1)
    double temperature() default 0.5;

    @AttributeDefinition(name = "Candidates", description = "Out of how many a token is drawn", min = "1", max = "6")
    @Range(least = 1, most = 6)
    int topK() default 4;

    @AttributeDefinition(name = "Longest answer", description = "In tokens; 0 for the most of the URL's model", min = "0")
    @Range(least = 0)
    int maxTokens() default 0;

    @AttributeDefinition(name = "Time limit", description = "Seconds a whole call may take", min = "1")
    @Range(least = 1)
    int timeLimit() default 120;

    @AttributeDefinition(name = "Connect limit", description = "Seconds until the service has accepted a connection", min = "1")
    @Range(least = 1)
    int connectLimit() default 15;

    @AttributeDefinition(name = "User", description = "The user that the service sees, at most 32 characters; empty for another one at each call")
    String uid() default "";

    @AttributeDefinition(name = "Window", description = "The longest input, in tokens; 0 for that of the URL's model", min = "0")
    @Range(least = 0)
    int window() default 0;

    @AttributeDefinition(name = "Window in characters", description = "The longest input, in characters; 0 for no such limit", min = "0")
    @Range(least = 0)
    int windowCharacters() default 0;

    @AttributeDefinition(name = "Concurrency", description = "The most calls at a time", min = "1")
    @Range(least = 1)
    int concurrency() default 2;

    @AttributeDefinition(name = "Rate", description = "The most calls a second; 0 for no limit", min = "0")
    @Range(least = 0)
    double rate() default 0;

    @AttributeDefinition(name = "Account", description = "Whose limits they are: providers of one account share them, also with other processes; empty for its own")
    String account() default "";

    @AttributeDefinition(name = "Prompt price", description = "Price of a thousand prompt tokens", min = "0")
    @Range(least = 0)
    double promptPrice() default 0;

    @AttributeDefinition(name = "Completion price", description = "Price of a thousand completion tokens", min = "0")
    @Range(least = 0)
    double completionPrice() default 0;

    @AttributeDefinition(name = "Remote", description = "Whether chats leave this machine or network")
    boolean remote() default true;

    @AttributeDefinition(name = "Template", description = "The prompt template it is asked with; empty for the engine's")
    String template() default "";
}
