package org.yaosu.web.access;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of one token. Either its digest or, such as from a secret, the token itself is given. */
@ObjectClassDefinition(id = TokenConfig.PID, name = "Yaosu token", description = "Who may use the platform over HTTP, and for what; any number of them")
@interface TokenConfig {

    /** The factory PID: a file named {@code org.yaosu.web.token-NAME.cfg} is one token. */
    String PID = "org.yaosu.web.token";

    @AttributeDefinition(name = "Name", description = "What people call it; empty for the configuration's name", required = false)
    String name() default "";

    @AttributeDefinition(name = "SHA-256", description = "The digest of the token in 64 hexadecimal digits, as './yaosu token' writes it", required = false)
    String sha256() default "";

    @AttributeDefinition(name = "Token", description = "The token itself in place of its digest, such as $[secret:NAME]; at least 32 characters",
            type = AttributeType.PASSWORD, required = false)
    String token() default "";

    @AttributeDefinition(name = "Scope", description = "What it may do: read, extract or admin, each with what those before it may")
    String scope() default "";

    @AttributeDefinition(name = "Rate", description = "The most requests a second, after twice as many at once", min = "1", max = "1000000")
    int rate() default Token.RATE;

    @AttributeDefinition(name = "Expires", description = "The last day on which it is taken, such as 2027-12-31, in UTC; empty for no end", required = false)
    String expires() default "";
}
