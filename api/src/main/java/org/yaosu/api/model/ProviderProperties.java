package org.yaosu.api.model;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link ModelProvider}. */
@ComponentPropertyType
@Retention(CLASS)
@Target(TYPE)
public @interface ProviderProperties {

    /** Prefix of the property names. */
    String PREFIX_ = "yaosu.provider.";

    /** What people call this provider; unique. Set by configuration; where it is empty, the configuration's PID stands for it. */
    String id() default "";

    /** The longest input, in tokens. */
    int window() default 8192;

    /** Price of a thousand prompt tokens, in the account's currency. */
    double prompt_price() default 0;

    /** Price of a thousand completion tokens, in the account's currency. */
    double completion_price() default 0;

    /** Whether chats leave this machine or network: personal data is masked then. */
    boolean remote() default true;

    /** Whether the model can be held to JSON. */
    boolean json() default false;
}
