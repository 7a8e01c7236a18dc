package org.yaosu.api.prompt;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link PromptTemplate}. */
@ComponentPropertyType
@Retention(CLASS)
@Target(TYPE)
public @interface TemplateProperties {

    /** Prefix of the property names. */
    String PREFIX_ = "yaosu.template.";

    /** What people call it; of two with one name the one of higher ranking is used. */
    String name();

    /** What it does, in one line. */
    String description() default "";
}
