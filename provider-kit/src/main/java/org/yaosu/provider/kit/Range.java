package org.yaosu.provider.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers that a setting takes. Metatype's own bounds are for forms, and are not there at run time. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Range {

    /** The least number taken. */
    double least() default Double.NEGATIVE_INFINITY;

    /** Every number taken is greater. */
    double above() default Double.NEGATIVE_INFINITY;

    /** The greatest number taken. */
    double most() default Double.POSITIVE_INFINITY;
}
