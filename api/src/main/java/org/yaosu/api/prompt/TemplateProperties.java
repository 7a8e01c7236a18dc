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

    /**
     * Whether it is meant for models that were fine-tuned for the task, which need neither the fields nor the rules. Of two templates
     * with one name, such a model is asked with the one that says so, and others with the other one.
     */
    boolean tuned() default false;

    /** What it does, in one line. */
    String description() default "";
}
