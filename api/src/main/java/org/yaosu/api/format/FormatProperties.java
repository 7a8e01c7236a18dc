package org.yaosu.api.format;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link ChatReader} or {@link RecordWriter}; the engine reads them, not the service. */
@ComponentPropertyType
@Retention(CLASS)
@Target(TYPE)
public @interface FormatProperties {

    /** Prefix of the property names. */
    String PREFIX_ = "yaosu.format.";

    /** What people call the format on a command line; unique among readers, and among writers. */
    String name();

    /** The usual extension of its files, without a dot; the format is chosen by it where nobody names one. */
    String extension();

    /** One line for people. */
    String description();
}
