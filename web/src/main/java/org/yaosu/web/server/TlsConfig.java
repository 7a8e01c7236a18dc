package org.yaosu.web.server;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of TLS, taken over when a server starts. */
@ObjectClassDefinition(id = TlsConfig.PID, name = "Yaosu TLS", description = "The key that the HTTP server shows who it is with")
@interface TlsConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.web.tls";

    @AttributeDefinition(name = "Keystore", description = "A file of the kind PKCS12 with a key and its certificates, absolute or relative to where serve is called; empty for HTTP without TLS", required = false)
    String keystore() default "";

    @AttributeDefinition(name = "Password", description = "The keystore's, such as $[secret:NAME]", type = AttributeType.PASSWORD, required = false)
    String password() default "";
}
