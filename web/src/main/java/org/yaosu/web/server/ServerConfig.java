package org.yaosu.web.server;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the HTTP server, taken over when it starts. */
@ObjectClassDefinition(id = ServerConfig.PID, name = "Yaosu HTTP server", description = "What all services over HTTP have in common")
public @interface ServerConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.web";

    @AttributeDefinition(name = "Connections", description = "The most connections at a time; further ones wait until one is closed", min = "1")
    int connections() default 1024;

    @AttributeDefinition(name = "Connections of a client", description = "The most connections at a time from one address; further ones are closed", min = "1")
    int clientConnections() default 512;

    @AttributeDefinition(name = "Idle time", description = "How long a connection may be silent, and the head of a request may take, in ms", min = "1")
    int idleTime() default 30_000;

    @AttributeDefinition(name = "Head limit", description = "The most bytes of the head of a request, its query among them", min = "1024")
    int headLimit() default 48 << 10;

    @AttributeDefinition(name = "Headers", description = "The most headers of a request", min = "16")
    int headers() default 200;

    @AttributeDefinition(name = "Body rate", description = "The bytes a second that a body must arrive with where a service waits for it, once it has waited for the idle time", min = "1")
    int bodyRate() default 8 << 10;

    @AttributeDefinition(name = "Stop time", description = "How long requests under way may go on when it ends, in ms", min = "0")
    int stopTime() default 10_000;

    @AttributeDefinition(name = "Threads", description = "The most threads that read and write; services bring threads of their own for what takes long", min = "8")
    int threads() default 32;

    @AttributeDefinition(name = "Hosts", description = "What else this server is called by those who ask it, without a port, such as the name that a proxy in front of it has; requests for other names are refused. The loopback's names and the address that it listens on need not be named. Where --host lets others in, every name is taken unless some are named here")
    String[] hosts() default {};
}
