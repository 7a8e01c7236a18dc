package org.yaosu.api.field;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link FieldExtractor}, for filters. */
@ComponentPropertyType
@Retention(CLASS)
@Target(TYPE)
public @interface FieldProperties {

    /** Prefix of the property names. */
    String PREFIX_ = "yaosu.field.";

    /** The field's key, as in {@link FieldSpec#key()}. */
    String key();
}
