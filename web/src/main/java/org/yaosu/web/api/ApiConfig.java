package org.yaosu.web.api;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of {@code /api/v1}. */
@ObjectClassDefinition(id = ApiConfig.PID, name = "Yaosu API over HTTP", description = "What /api/v1 takes, and for how long it tries")
public @interface ApiConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.web.api";

    @AttributeDefinition(name = "Body limit", description = "The most bytes of a body that is no file", min = "1")
    int bodyLimit() default ApiSettings.BODY_LIMIT;

    @AttributeDefinition(name = "Body time", description = "How long such a body may take to arrive, in ms", min = "1")
    long bodyTime() default ApiSettings.BODY_TIME;

    @AttributeDefinition(name = "Time limit", description = "How long an answer may take, in ms", min = "1")
    long timeLimit() default ApiSettings.TIME_LIMIT;

    @AttributeDefinition(name = "Requests", description = "How many answers are worked on at a time; four times as many requests may be under way, most of them arriving", min = "1")
    int requests() default ApiSettings.REQUESTS;

    @AttributeDefinition(name = "Upload limit", description = "The most bytes of a file of chats", min = "1")
    long uploadLimit() default ApiSettings.UPLOAD_LIMIT;

    @AttributeDefinition(name = "Free disk", description = "How many bytes an upload leaves free on the disk of the data folder", min = "0")
    long freeDisk() default ApiSettings.FREE_DISK;

    @AttributeDefinition(name = "Slowest", description = "How many bytes a second a file must come or go in the mean", min = "1")
    long slowest() default ApiSettings.SLOWEST;

    @AttributeDefinition(name = "Transfers", description = "How many files may come or go at a time; each takes a thread", min = "1")
    int transfers() default ApiSettings.TRANSFERS;

    @AttributeDefinition(name = "Runs", description = "How many runs may be worked on at a time", min = "1")
    int runs() default ApiSettings.RUNS;

    @AttributeDefinition(name = "Streams", description = "How many callers may listen to runs at a time", min = "1")
    int streams() default ApiSettings.STREAMS;
}
