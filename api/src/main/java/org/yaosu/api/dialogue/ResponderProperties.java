package org.yaosu.api.dialogue;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link Responder}. */
@ComponentPropertyType
@Retention(CLASS)
@Target(TYPE)
public @interface ResponderProperties {

    /** Prefix of the property names. */
    String PREFIX_ = "yaosu.responder.";

    /** What people call it. */
    String id();

    /** The subtracks that it answers, such as {@code knowledge}, compared without regard to case; none for all of them. */
    String[] subtracks() default {};

    /** Whether it asks a model: it is passed over where models are to be left alone. */
    boolean model() default false;
}
